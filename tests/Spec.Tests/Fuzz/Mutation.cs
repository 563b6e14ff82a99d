using System.Text;

namespace BusContracts.Spec.Tests.Fuzz;

/// <summary>One text made of a sound contract by a few random edits; the same for the same number.</summary>
/// <param name="Kinds">What was done, for the message of a test that fails.</param>
/// <param name="Text">What came of it.</param>
internal sealed record Mutation(string Kinds, string Text)
{
    /// <summary>The run's seed; an edit of it begins another run.</summary>
    public const int Seed = 20180207;

    private const int Megabyte = 1024 * 1024;

    private static readonly (string Name, Func<string, int, Random, string> Apply)[] Edits =
    [
        ("a token put in", (text, at, random) => text.Insert(at, Token(random))),
        ("a token in place of text", (text, at, random) => text.Remove(at, Stretch(text, at, random)).Insert(at, Token(random))),
        ("two tokens put in", (text, at, random) => text.Insert(at, Token(random) + Token(random))),
        ("text taken out", (text, at, random) => text.Remove(at, Stretch(text, at, random))),
        ("text doubled", (text, at, random) => text.Insert(at, text.Substring(at, Stretch(text, at, random)))),
        ("any character put in", (text, at, random) => text.Insert(at, ((char)random.Next(0x10000)).ToString())),
        ("bytes changed", (text, at, random) => BytesChanged(text, random)),
        ("a line indented", (text, at, random) => text.Insert(LineAt(text, at), new string(' ', random.Next(1, 5)))),
        ("a line indented by a tab", (text, at, random) => text.Insert(LineAt(text, at), "\t")),
        ("a line moved out", (text, at, _) => LineAt(text, at) is var line && line < text.Length && text[line] == ' ' ? text.Remove(line, 1) : text),
        ("a line moved elsewhere", (text, at, random) => LineMoved(text, at, random)),
        ("a name of 10,000 characters", (text, at, random) => text.Insert(at, new string((char)random.Next(33, 127), 10_000))),
    ];

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ": ", ",", "- ", "? ", "&a ", "*a", "<<: ", "!!str ", "|", ">-\n", "\"", "'", "#", "\t", "\n", "\r", "\0", "\uFEFF", "\u2028", "%YAML 1.2\n", "---\n", "...\n",
        "{x}", "{ x: ", "*", "..", "😀", "\ud800", "list of ", "map of ", "(", ")?", "data.", "[1]", "true", "null", "~", "example: |\n", "events:", "types:", "name: ", "routing-key: ",
    ];

    /// <summary>The mutation of a number: one to four edits, and for one number in 500 a scalar of up to 5 MB, which is over the stated size or just under it.</summary>
    public static Mutation Of(string sound, int number)
    {
        var random = new Random(unchecked(Seed + (number * 7919)));
        var text = sound;
        var kinds = new List<string>();
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var (name, apply) = Edits[random.Next(Edits.Length)];
            text = apply(text, random.Next(text.Length + 1), random);
            kinds.Add(name);
        }

        if (number % 500 == 499)
        {
            text = text.Insert(random.Next(text.Length + 1), new string((char)random.Next(33, 127), random.Next(1, 6) * Megabyte));
            kinds.Add("a scalar of megabytes");
        }

        return new Mutation(string.Join(", ", kinds), text);
    }

    private static string Token(Random random) => Tokens[random.Next(Tokens.Length)];

    private static int Stretch(string text, int at, Random random) => random.Next(Math.Min(60, text.Length - at) + 1);

    /// <summary>What a broken disk or a wrong encoding leaves, decoded as the compiler decodes a file.</summary>
    private static string BytesChanged(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var count = random.Next(1, 9); count > 0 && bytes.Length > 0; count--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return Encoding.UTF8.GetString(bytes);
    }

    private static string LineMoved(string text, int at, Random random)
    {
        var start = LineAt(text, at);
        var end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
        var line = text[start..end];
        var rest = text.Remove(start, end - start);
        return rest.Insert(LineAt(rest, random.Next(rest.Length + 1)), line);
    }

    private static int LineAt(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
