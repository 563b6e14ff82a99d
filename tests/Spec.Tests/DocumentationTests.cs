using System.Globalization;
using System.Text.RegularExpressions;

namespace BusContracts.Spec.Tests;

/// <summary>The page on the spec language shows contracts that bind, and mistakes that are told by the rule it names.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.PathOf("docs", "spec-language.md"));

    private static readonly string Head = Blocks().Matches(Page)[0].Groups["text"].Value.Split("events:", 2)[0];

    /// <summary>What stands on the page, by its place: <c>contract</c> is whole, a <c>part</c> stands behind a head, <c>events</c> under that key.</summary>
    public static TheoryData<int, string, string> All
    {
        get
        {
            var all = new TheoryData<int, string, string>();
            foreach (var (place, block) in Blocks().Matches(Page).Index())
                all.Add(place + 1, block.Groups["kind"].Value, block.Groups["rule"].Value);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_block_binds_or_breaks_the_rule_that_it_names(int place, string kind, string rule)
    {
        var text = Blocks().Matches(Page)[place - 1].Groups["text"].Value;
        var result = SpecFile.Read(kind switch
        {
            "contract" => text,
            "part" => Head + text,
            "events" => Head + "events:\n  " + text.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal) + "\n",
            _ => throw new InvalidOperationException($"Block {place} is '{kind}'."),
        });
        Assert.Equal(rule.Length == 0 ? [] : [rule], result.Problems.Select(problem => Id(problem.Kind)));
        Assert.NotNull(result.Model);
        if (rule.Length == 0)
            Assert.NotEmpty(result.Model.Events);
    }

    [Fact]
    public void Every_block_of_YAML_says_how_it_is_bound() =>
        Assert.Equal(Page.Split("```yaml").Length - 1, Blocks().Count(Page));

    [Fact]
    public void Every_key_of_the_language_stands_on_the_page()
    {
        // What the sample of the schema's tests uses is every key.
        var keys = KeyOfSample().Matches(SchemaSampleContract.Yaml).Select(key => key.Value.TrimEnd(':')).Where(IsKeyword);
        Assert.All(keys.Distinct(), key => Assert.Contains(key, Page, StringComparison.Ordinal));
    }

    private static bool IsKeyword(string word) => word.Contains('-', StringComparison.Ordinal)
        || word is "since" or "removed" or "changed" or "deprecated" or "observed" or "absent" or "after" or "note" or "accept" or "also" or "property" or "bind" or "words" or "literal";

    private static string Id(ProblemKind kind) => string.Create(CultureInfo.InvariantCulture, $"BUS{1001 + (int)kind}");

    [GeneratedRegex(@"^```yaml (?<kind>contract|part|events)(?: (?<rule>BUS\d{4}))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"[a-z-]+:")]
    private static partial Regex KeyOfSample();
}
