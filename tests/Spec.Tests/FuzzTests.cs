using System.Diagnostics;
using System.Globalization;
using BusContracts.Spec.Baseline;

namespace BusContracts.Spec.Tests;

/// <summary>Mutations of a contract give problems or a model, and findings against what they were made of; never an exception, and each in bounded time.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20180207;

    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(20);

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ": ", ",", "- ", "? ", "&a ", "*a", "<<: ", "!!str ", "|", ">-\n", "\"", "'", "#", "\t", "\n", "\r", "\0", "\uFEFF", "\u2028", "%YAML 1.2\n", "---\n", "...\n",
        "{x}", "{ x: ", "*", "..", "😀", "\ud800", "list of ", "map of ", "(", ")?", "data.", "[1]", "true", "null", "~", "example: |\n", "events:", "types:", "name: ", "routing-key: ",
    ];

    /// <summary>Some three seconds; 100,000 with <c>BUSCONTRACTS_TEST_LONG=1</c>.</summary>
    [Fact]
    public void No_mutation_throws()
    {
        var isLong = Environment.GetEnvironmentVariable("BUSCONTRACTS_TEST_LONG") == "1";
        var random = new Random(Seed);
        var originals = new[] { Contracts.Wazo, Small }.ToDictionary(original => original, original => SpecFile.Read(original));
        var watch = Stopwatch.StartNew();
        for (var i = 0; isLong ? i < 100_000 : watch.Elapsed < TimeSpan.FromSeconds(3); i++)
        {
            var original = isLong || i % 8 == 0 ? Contracts.Wazo : Small;
            var text = Mutated(original, random);
            var one = Stopwatch.StartNew();
            var result = SpecFile.Read(text);
            var findings = BaselineCheck.Run(text, result, originals[original]);
            Assert.True(one.Elapsed < Slowest, string.Create(CultureInfo.InvariantCulture, $"Mutation {i} took {one.Elapsed}."));
            Assert.True(result.Model is not null || result.Problems.Count > 0, "Neither a model nor a problem.");
            Assert.All(result.Problems, problem => Assert.InRange(problem.Range.End, problem.Range.Start, text.Length));
            Assert.All(findings, finding => Assert.InRange(finding.Range.End, finding.Range.Start, text.Length));
        }
    }

    [Fact]
    public void The_text_that_is_mutated_has_no_mistake_itself() => Assert.Empty(SpecFile.Read(Small).Problems);

    private static string Small { get; } = Contracts.Head + """
        events:
          order_{region}_placed:
            name: "order_{region}_placed"
            summary: Somebody orders.
            since: 1.9
            deprecated: { since: 1.10, message: Old., replaced-by: [order_paid] }
            routing-key: orders.{region}.{user_uuid}
            required-acl: events.{user_uuid}
            headers: { "user:{user_uuid}": true }
            placeholders: { user_uuid: { bind: data.to.user_uuid, words: many } }
            data: Order
            example: |
              { "event": "order_north_placed", "access": "events.1", "body": { "id": 1, "user_uuid": "u", "to": ["s", null], "tags": [] } }
          order_paid: { routing-key: "a.{id}", data: { id: { type: integer, also: [no], accept: [string] } } }
        """;

    private static string Mutated(string text, Random random)
    {
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(60, text.Length - at) + 1);
            text = random.Next(9) switch
            {
                0 => text.Insert(at, Tokens[random.Next(Tokens.Length)]),
                1 => text.Remove(at, length),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text.Insert(at, ((char)random.Next(0x10000)).ToString()),
                4 => text.Insert(LineAt(text, at), new string(' ', random.Next(1, 5))),
                5 => Unindented(text, LineAt(text, at)),
                6 => text.Insert(at, new string((char)random.Next(33, 127), 10_000)),
                7 => text.Remove(at, length).Insert(at, Tokens[random.Next(Tokens.Length)]),
                _ => text[..at] + Tokens[random.Next(Tokens.Length)] + Tokens[random.Next(Tokens.Length)] + text[at..],
            };
        }

        return text;
    }

    private static int LineAt(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static string Unindented(string text, int line) => line < text.Length && text[line] == ' ' ? text.Remove(line, 1) : text;
}
