using Microsoft.CodeAnalysis;

namespace BusContracts.Docs.Tests;

/// <summary>What the page of a rule on C# calls wrong is what the rule reports, and what it calls right is not.</summary>
public sealed class BlocksOfRules
{
    public static TheoryData<string, int> Wrong => In("Wrong");

    public static TheoryData<string, int> Right => In("Right");

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_code_is_reported_by_the_rule_of_the_page(string page, int line)
    {
        var reports = await ReadersProject.ReportsOf(Pages.Blocks.Single(block => block.Page == page && block.Line == line));
        Assert.Contains(reports, report => report.Id == IdOf(page));
        Assert.Empty(reports.Where(report => report.Severity >= DiagnosticSeverity.Warning && report.Id != IdOf(page)).Select(report => report.Told));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task No_statement_of_wrong_code_is_right(string page, int line)
    {
        var block = Pages.Blocks.Single(block => block.Page == page && block.Line == line);
        var reported = (await ReadersProject.ReportsOf(block)).Where(report => report.Id == IdOf(page)).Select(report => report.Told).ToArray();
        Assert.All(
            ReadersProject.StatementsOf(block),
            lines => Assert.Contains(reported, told => lines.Any(number => told.StartsWith($"{page}({block.Line + 1 + number}):", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Right_code_is_reported_neither_by_that_rule_nor_by_another_that_warns(string page, int line)
    {
        var reports = await ReadersProject.ReportsOf(Pages.Blocks.Single(block => block.Page == page && block.Line == line));
        Assert.Empty(reports.Where(report => report.Severity >= DiagnosticSeverity.Warning || report.Id == IdOf(page)).Select(report => report.Told));
    }

    [Fact]
    public void Every_rule_on_CSharp_shows_both()
    {
        var pages = Pages.All.Where(IsOfCSharp).ToArray();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Equal(["Wrong", "Right"], Pages.BlocksOf(page).Where(block => block.Language == "csharp").Select(block => block.Section).Where(section => section is "Wrong" or "Right").Distinct()));
    }

    private static bool IsOfCSharp(string page) => page.StartsWith("docs/rules/BUS20", StringComparison.Ordinal);

    private static string IdOf(string page) => Path.GetFileNameWithoutExtension(page);

    private static TheoryData<string, int> In(string section)
    {
        var data = new TheoryData<string, int>();
        foreach (var block in Pages.Blocks.Where(block => block.Language == "csharp" && block.Section == section && IsOfCSharp(block.Page)))
            data.Add(block.Page, block.Line);
        return data;
    }
}
