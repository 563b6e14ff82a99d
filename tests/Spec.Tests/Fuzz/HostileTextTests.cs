using System.Text;

namespace BusContracts.Spec.Tests.Fuzz;

/// <summary>Texts made to cost: each just under the largest size that is read, and each in bounded time and memory.</summary>
public sealed class HostileTextTests
{
    private const int Size = 3_900_000;

    private const string Event = "  order_placed:\n    routing-key: orders.placed\n";

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["lists nested 3,900,000 deep"] = () => InEvent("    example: " + new string('[', Size)),
        ["maps nested a million deep"] = () => InEvent("    example: " + Many(Size / 3, _ => "{a:")),
        ["blocks nested a million deep on one line"] = () => InEvent("    example:\n      " + Many(Size / 2, _ => "- ")),
        ["keys nested a million deep on one line"] = () => InEvent("    example:\n      " + Many(Size / 2, _ => "? ")),
        ["keys nested deeper on each of 2,700 lines"] = () => InEvent("    example:\n" + Many(2700, depth => new string(' ', depth + 6) + "a:\n")),
        ["370,000 unknown keys of the contract"] = () => Contracts.Head + Many(370_000, n => $"k{n}: x\n") + "events:\n" + Event,
        ["250,000 unknown keys of an event"] = () => InEvent(Many(250_000, n => $"    k{n}: x\n")),
        ["a flow map of 300,000 keys"] = () => InEvent("    data: { " + Many(300_000, n => $"k{n}: 1, ") + "}\n"),
        ["a flow map of 350,000 keys without values"] = () => InEvent("    headers: { " + Many(350_000, n => $"k{n}, ") + "}\n"),
        ["a key a million times"] = () => InEvent("    data: { " + Many(Size / 5, _ => "k:1, ") + "}\n"),
        ["a list of a million items"] = () => InEvent("    deprecated: { message: Old., replaced-by: [" + Many(Size / 3, _ => "x, ") + "] }\n"),
        ["300,000 releases"] = () => Contracts.Head.Replace("releases: [1.9, 1.10]", "releases: [" + Many(300_000, n => $"{n}, ") + "1.9]", StringComparison.Ordinal) + "events:\n" + Event,
        ["300,000 placeholders in a key"] = () => InEvent("    required-acl: a" + Many(300_000, n => $".{{p{n}}}") + "\n"),
        ["a million times one placeholder"] = () => InEvent("    required-acl: a" + Many(Size / 4, _ => ".{p}") + "\n"),
        ["a key of 3,900,000 characters"] = () => InEvent("    " + new string('k', Size) + ": x\n"),
        ["a plain text of 3,900,000 characters"] = () => InEvent("    summary: " + new string('s', Size) + "\n"),
        ["a quoted text of 3,900,000 characters"] = () => InEvent("    summary: \"" + Many(Size / 2, _ => "\\n") + "\"\n"),
        ["a literal text of 780,000 lines"] = () => InEvent("    summary: |\n" + Many(Size / 8, _ => "      s\n")),
        ["an event's name of 3,900,000 characters"] = () => Contracts.Head + "events:\n  " + new string('e', Size) + ": { routing-key: a }\n",
        ["a type of 400,000 lists"] = () => InEvent("    data: { a: " + Many(Size / 8, _ => "list of ") + "string }\n"),
        ["a type with a million parentheses"] = () => InEvent("    data: { a: " + new string('(', Size) + "string }\n"),
        ["100,000 types of fields that nobody defines"] = () => InEvent("    data:\n" + Many(100_000, n => $"      f{n}: T{n}\n")),
        ["20,000 types, and as many misspelt"] = () => Contracts.Head + Many(20_000, n => $"  T{n}x: {{ enum: [a] }}\n") + "events:\n" + Event + "    data:\n" + Many(20_000, n => $"      f{n}: T{n}y\n"),
        ["an enumeration of 300,000 values"] = () => Contracts.Head + "  Wide: { enum: [" + Many(300_000, n => $"v{n}, ") + "] }\nevents:\n" + Event,
        ["20,000 events, and as many misspelt replacements"] = () => Contracts.Head + "events:\n" + Many(20_000, n => $"  e{n}: {{ routing-key: a, deprecated: {{ message: m, replaced-by: [x{n}] }} }}\n"),
        ["40,000 events of one C# name"] = () => Contracts.Head + "events:\n" + Many(40_000, n => $"  e{new string('_', n % 20)}{n % 7}: {{ routing-key: a.b }}\n"),
        ["a fault on each of 300,000 lines"] = () => Contracts.Head + "events:\n" + Many(300_000, n => $"  e{n}: ]\n"),
        ["250,000 quotes that do not close"] = () => Contracts.Head + "events:\n" + Many(250_000, n => $"  e: \"a{n}\n"),
        ["an example of 3,900,000 characters"] = () => InEvent("    example: '{\"event\":\"order_placed\",\"body\":{\"a\":\"" + new string('a', Size) + "\"}}'\n"),
        ["an example nested 780,000 deep"] = () => InEvent("    example: |\n      " + Many(Size / 5, _ => "{\"a\":") + "\n"),
        ["an example of 300,000 unknown keys"] = () => InEvent("    example: '{\"event\":\"order_placed\",\"body\":{" + Many(300_000, n => $"\"k{n}\":1,") + "\"a\":1}}'\n"),
        ["aliases of aliases"] = () => Contracts.Head + "a: &a [x]\n" + Many(100_000, n => $"k{n}: &k{n} [*a, *a, *a]\n") + "events:\n" + Event,
    };

    public static TheoryData<string> Names { get; } = [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_read_in_bounded_time_and_memory(string name)
    {
        var (result, _) = await Bounded.ReadAsync(Texts[name](), name);

        // A text that is not even read would show nothing.
        Assert.DoesNotContain(result.Problems, problem => problem.Kind == ProblemKind.FileTooLarge);
    }

    private static string InEvent(string rest) => Contracts.Head + "events:\n" + Event + rest;

    private static string Many(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
            all.Append(text(i));
        return all.ToString();
    }
}
