using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.Spec;
using BusContracts.Spec.Baseline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Tests;

/// <summary>A rule is told of in five places; these tests fail where one of them is behind.</summary>
public sealed partial class CatalogueTests
{
    private static readonly string[] Headings = ["## Rule", "## Why", "## Wrong", "## Right", "## How to suppress"];

    /// <summary>What MSBuild reports, where the compiler could not.</summary>
    private static readonly string[] OfTheBuild = ["BUS0001", "BUS0002", "BUS0003"];

    private static readonly DiagnosticDescriptor[] All = typeof(Rules)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToArray();

    public static TheoryData<string> Ids() => [.. All.Select(rule => rule.Id)];

    public static TheoryData<string> IdsOfContracts() => [.. IdsOf("BUS10", butNot: ["BUS1017"])];

    public static TheoryData<string> IdsOfChanges() => [.. IdsOf("BUS11", butNot: ["BUS1105", "BUS1106"])];

    [Fact]
    public void Each_kind_of_problem_has_a_rule_in_the_order_of_the_ids() =>
        AreInOrder(1001, Enum.GetValues<ProblemKind>().Select(kind => Rules.Of(kind)));

    [Fact]
    public void Each_kind_of_finding_against_a_baseline_has_a_rule_in_the_order_of_the_ids() =>
        AreInOrder(1101, Enum.GetValues<BaselineKind>().Select(kind => Rules.Of(kind)));

    [Fact]
    public void Each_rule_is_reported_by_an_analyzer()
    {
        var reported = typeof(Rules).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Distinct();
        Assert.Equal(All.Select(rule => rule.Id), reported.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_its_title_and_all_headings(string id)
    {
        var page = File.ReadAllText(RepositoryRoot.PathOf("docs", "rules", id + ".md"));
        Assert.StartsWith($"# {id}: {TitleOf(id)}\n", page, StringComparison.Ordinal);
        Assert.Equal(Headings, Heading().Matches(page).Select(heading => heading.Value));
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) =>
        Assert.Equal("https://github.com/buscontracts/buscontracts/blob/main/docs/rules/" + id + ".md", All.Single(rule => rule.Id == id).HelpLinkUri);

    [Fact]
    public void What_the_build_refuses_has_a_page_that_it_links_to()
    {
        var targets = File.ReadAllText(RepositoryRoot.PathOf("src", "Runtime", "build", "BusContracts.targets"));
        Assert.Contains($">{RulePages.LinkTo("").Replace(".md", "", StringComparison.Ordinal)}<", targets, StringComparison.Ordinal);
        Assert.Equal(OfTheBuild, BuildError().Matches(targets).Select(error => error.Groups["id"].Value));
        Assert.All(OfTheBuild, id => Assert.Contains($"HelpLink=\"$(_BusContractsRules){id}.md\"", targets, StringComparison.Ordinal));
        Assert.All(OfTheBuild, id => Assert.Equal(Headings, Heading().Matches(File.ReadAllText(RepositoryRoot.PathOf("docs", "rules", id + ".md"))).Select(heading => heading.Value)));
    }

    [Fact]
    public void The_index_lists_the_rules_and_no_others()
    {
        var index = File.ReadAllText(RepositoryRoot.PathOf("docs", "rules", "README.md"));
        var rows = IndexRow().Matches(index).Select(row => (Id: row.Groups["id"].Value, Title: row.Groups["title"].Value, Severity: row.Groups["severity"].Value));
        Assert.Equal([.. OfTheBuild.Select(id => (id, TitleOfPage(id), "error")), .. All.Select(rule => (rule.Id, TitleOf(rule.Id), SeverityOf(rule)))], rows);
    }

    [Fact]
    public void The_pages_are_those_of_the_rules() =>
        Assert.Equal(
            OfTheBuild.Concat(All.Select(rule => rule.Id)),
            Directory.GetFiles(RepositoryRoot.PathOf("docs", "rules"), "BUS*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void The_release_files_list_the_rules_and_no_others()
    {
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => ReleaseRow().Matches(File.ReadAllText(RepositoryRoot.PathOf("src", "Analyzers", file))))
            .Select(row => (Id: row.Groups["id"].Value, Category: row.Groups["category"].Value, Severity: row.Groups["severity"].Value))
            .OrderBy(row => row.Id, StringComparer.Ordinal);
        Assert.Equal(All.Select(rule => (rule.Id, rule.Category, rule.DefaultSeverity.ToString())), rows);
    }

    [Theory, MemberData(nameof(IdsOfContracts))]
    public void A_rule_is_shown_by_a_broken_contract(string id) =>
        Assert.Contains(Definition.SpecFileAnalyzerTests.BrokenSpecs(), row => row.Data.Marked.Contains("{|" + id, StringComparison.Ordinal));

    [Theory, MemberData(nameof(IdsOfChanges))]
    public void A_rule_on_changes_is_shown_by_a_changed_contract(string id) =>
        Assert.Contains(Definition.Baselines.BaselineAnalyzerTests.Changes(), row => row.Data.Marked.Contains("{|" + id, StringComparison.Ordinal));

    private static void AreInOrder(int first, IEnumerable<DiagnosticDescriptor> rules)
    {
        var ids = rules.Select(rule => rule.Id).ToArray();
        Assert.Equal(Enumerable.Range(first, ids.Length).Select(number => string.Create(CultureInfo.InvariantCulture, $"BUS{number}")), ids);
    }

    /// <summary>The rules of a range, but for those that are shown by tests of their own, since they need more than the text of a contract.</summary>
    private static IEnumerable<string> IdsOf(string range, string[] butNot) =>
        All.Select(rule => rule.Id).Where(id => id.StartsWith(range, StringComparison.Ordinal)).Except(butNot);

    private static string TitleOf(string id) => All.Single(rule => rule.Id == id).Title.ToString(CultureInfo.InvariantCulture);

    private static string TitleOfPage(string id) =>
        File.ReadLines(RepositoryRoot.PathOf("docs", "rules", id + ".md")).First()[$"# {id}: ".Length..];

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();

    [GeneratedRegex(@"<Error Code=""(?<id>BUS\d{4})""")]
    private static partial Regex BuildError();

    [GeneratedRegex(@"^## .+$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| \[(?<id>BUS\d{4})\]\(\k<id>\.md\) \| (?<title>.+?) \| (?<severity>\w+) \|$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"^(?<id>BUS\d{4}) \| (?<category>\S+) \| (?<severity>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
