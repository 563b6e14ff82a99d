using System.Globalization;
using System.Text.RegularExpressions;
using BusContracts.Spec.Baseline;

namespace BusContracts.Spec.Tests;

/// <summary>The pages of <c>docs/</c> show contracts that bind, and mistakes that are told by the rule they name.</summary>
public sealed partial class DocumentationTests
{
    private const string Language = "spec-language.md";

    private static readonly Dictionary<string, string> Pages = Directory.EnumerateFiles(RepositoryRoot.PathOf("docs"), "*.md")
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>The blocks of a page by their place: <c>contract</c> is whole, a <c>part</c> stands behind a head, <c>events</c> under that key.</summary>
    public static TheoryData<string, int, string, string> All
    {
        get
        {
            var all = new TheoryData<string, int, string, string>();
            foreach (var page in Pages.Keys.Order(StringComparer.Ordinal))
            {
                foreach (var (place, block) in Blocks().Matches(Pages[page]).Index())
                    all.Add(page, place + 1, block.Groups["kind"].Value, block.Groups["rule"].Value);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_block_binds_or_breaks_the_rule_that_it_names(string page, int place, string kind, string rule)
    {
        var text = TextOf(page, place);
        var result = SpecFile.Read(kind switch
        {
            "contract" => text,
            "part" => HeadOf(page) + text,
            "events" => HeadOf(page) + "events:\n  " + text.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal) + "\n",
            _ => throw new InvalidOperationException($"Block {place} of {page} is '{kind}'."),
        });
        Assert.Equal(rule.Length == 0 ? [] : [rule], result.Problems.Select(problem => Id(problem.Kind)));
        Assert.NotNull(result.Model);
        if (rule.Length == 0)
            Assert.NotEmpty(result.Model.Events);
    }

    [Fact]
    public void Every_block_of_YAML_says_how_it_is_bound() =>
        Assert.All(Pages, page => Assert.Equal(page.Value.Split("```yaml").Length - 1, Blocks().Count(page.Value)));

    [Fact]
    public void The_accepted_changes_on_the_page_are_changes_and_no_others_are_needed()
    {
        var contract = HeadOf("baseline.md") + TextOf("baseline.md", 1);
        var baseline = SpecFile.Read(contract.Replace("note: string", "note: integer", StringComparison.Ordinal) + "  order_lost:\n    routing-key: orders.lost\n");
        Assert.Empty(baseline.Problems);

        Assert.Empty(BaselineCheck.Run(contract, SpecFile.Read(contract), baseline));
        var nothingAccepted = AcceptedChange().Replace(contract, "");
        Assert.Equal(2, BaselineCheck.Run(nothingAccepted, SpecFile.Read(nothingAccepted), baseline).Count);
    }

    [Fact]
    public void Every_key_of_the_language_stands_on_the_page()
    {
        // What the sample of the schema's tests uses is every key.
        var keys = KeyOfSample().Matches(SchemaSampleContract.Yaml).Select(key => key.Value.TrimEnd(':')).Where(IsKeyword);
        Assert.All(keys.Distinct(), key => Assert.Contains(key, Pages[Language], StringComparison.Ordinal));
    }

    private static bool IsKeyword(string word) => word.Contains('-', StringComparison.Ordinal)
        || word is "since" or "removed" or "changed" or "deprecated" or "observed" or "absent" or "after" or "note" or "accept" or "also" or "property" or "bind" or "words" or "literal";

    private static string TextOf(string page, int place) => Blocks().Matches(Pages[page])[place - 1].Groups["text"].Value;

    /// <summary>The head of the page's own contract, or of the one that the language is shown with.</summary>
    private static string HeadOf(string page)
    {
        var own = Blocks().Matches(Pages[page]).FirstOrDefault(block => block.Groups["kind"].Value == "contract");
        return (own?.Groups["text"].Value ?? TextOf(Language, 1)).Split("events:", 2)[0];
    }

    private static string Id(ProblemKind kind) => string.Create(CultureInfo.InvariantCulture, $"BUS{1001 + (int)kind}");

    [GeneratedRegex(@"^```yaml (?<kind>contract|part|events)(?: (?<rule>BUS\d{4}))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^  events.*: .*\n", RegexOptions.Multiline)]
    private static partial Regex AcceptedChange();

    [GeneratedRegex(@"[a-z-]+:")]
    private static partial Regex KeyOfSample();
}
