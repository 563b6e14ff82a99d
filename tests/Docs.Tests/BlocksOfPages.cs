using System.Xml.Linq;
using BusContracts.Spec;

namespace BusContracts.Docs.Tests;

/// <summary>What a reader copies from a page works.</summary>
public sealed class BlocksOfPages
{
    public static TheoryData<string, int> CSharp => Of(block => block.IsToCompile);

    // Those of docs/ are bound in Spec.Tests, with the blocks that are parts of one.
    public static TheoryData<string, int> Contracts => Of(block => block.IsContract && !block.Page.StartsWith("docs/", StringComparison.Ordinal));

    public static TheoryData<string, int> Xml => Of(block => block.Language == "xml");

    [Theory]
    [MemberData(nameof(CSharp))]
    public void Code_compiles_without_a_warning(string page, int line) => Assert.Equal("", string.Join('\n', ReadersProject.ProblemsOf(Block(page, line))));

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_has_no_problem(string page, int line)
    {
        var reading = SpecFile.Read(Block(page, line).Text, null);
        Assert.Empty(reading.Problems.Select(problem => problem.ToString()));
        Assert.NotNull(reading.Model);
    }

    [Theory]
    [MemberData(nameof(Xml))]
    public void Xml_is_well_formed(string page, int line) => XElement.Parse($"<Project>{Block(page, line).Text}</Project>");

    [Fact]
    public void Every_guide_is_among_them()
    {
        var pages = Pages.Blocks.Where(block => block.IsToCompile).Select(block => block.Page).ToHashSet();
        Assert.Superset(new HashSet<string> { "README.md", "docs/getting-started.md", "docs/own-contract.md", "docs/operating.md", "docs/testing.md", "docs/rules/BUS2001.md" }, pages);
        Assert.DoesNotContain(Pages.Blocks, block => block.Language is "cs" or "c#" or "C#" or "yml");
    }

    [Fact]
    public void Code_that_does_not_compile_is_told_with_its_line()
    {
        var block = new CodeBlock("README.md", 10, "csharp", [], "", "using BusContracts;\nMessageBus.InMemori();\n");
        Assert.StartsWith("README.md(12): CS0117:", Assert.Single(ReadersProject.ProblemsOf(block)), StringComparison.Ordinal);
    }

    private static CodeBlock Block(string page, int line) => Pages.Blocks.Single(block => block.Page == page && block.Line == line);

    private static TheoryData<string, int> Of(Func<CodeBlock, bool> isWanted)
    {
        var data = new TheoryData<string, int>();
        foreach (var block in Pages.Blocks.Where(isWanted))
            data.Add(block.Page, block.Line);
        return data;
    }
}
