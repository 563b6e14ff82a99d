using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Tests.Definition;

public sealed class SpecFileAnalyzerBehaviourTests
{
    private const string TenMistakes = """
        contract: Shop.Bus
        exchange: { name: shop }
        envelope: { event: { role: name }, body: { role: data } }
        events:
          healthy:
            routing-key: a.b
          e1:
            routing-key: {|BUS1016:{id}.x|}
          e2:
            routing-key: a.{|BUS1008:.|}b
          e3:
            summary: Note{|BUS1001::|} this.
            routing-key: a.b
          e4:
            routing-key: a.b
            data: { id: {|BUS1009:int|} }
          e5:
            routing-key: a.{|BUS1007:{id}|}
          {|BUS1004:e6|}:
            summary: Nothing else.
          e7:
            routing-key: a.b
            example: |
              { "event": "e7" {|BUS1013:"|}body": null }
          e8:
            routing-key: a.b
            since: {|BUS1010:1.0|}
          e9:
            routing-key: a.b
            example: {|BUS1001:[|}1
          e10:
            routing-key: a.b
            {|BUS1003:headres|}: {}
          healthy_too:
            routing-key: a.b
        """;

    [Fact]
    public async Task Ten_mistakes_in_ten_events_are_ten_diagnostics_and_the_others_stand()
    {
        await SpecVerifier.VerifyAsync(TenMistakes);

        var model = SpecFile.Read(Markup.Parse(TenMistakes).Text).Model;
        Assert.NotNull(model);
        Assert.Contains(model.Events, found => found.Key == "healthy");
        Assert.Contains(model.Events, found => found.Key == "healthy_too");
    }

    [Fact]
    public async Task The_contract_of_Wazo_has_no_mistake()
    {
        var text = await File.ReadAllTextAsync(RepositoryRoot.PathOf("spec", "events.yaml"), TestContext.Current.CancellationToken);
        await SpecVerifier.VerifyAsync(text);
    }

    [Fact]
    public async Task A_file_that_is_no_contract_is_left_alone() =>
        Assert.Empty(await SpecVerifier.DiagnosticsOf(new TestAdditionalText("notes.yaml", "events: [", isContract: false)));

    [Fact]
    public async Task Each_contract_of_a_project_is_told_of_in_its_own_file()
    {
        var found = await SpecVerifier.DiagnosticsOf(new TestAdditionalText("a.yaml", "a: ["), new TestAdditionalText("b.yaml", "b: ["));
        Assert.Equal(["a.yaml", "b.yaml"], found.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct().Order());
    }

    [Fact]
    public async Task A_contract_that_is_too_large_is_told_of_on_its_first_line()
    {
        var found = Assert.Single(await SpecVerifier.DiagnosticsOf(new TestAdditionalText(SpecVerifier.Path, "a: " + new string('x', 5_000_000))));
        Assert.Equal("BUS1017", found.Id);
        Assert.Equal(0, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Fact]
    public async Task An_empty_contract_says_what_to_begin_with()
    {
        var found = Assert.Single(await SpecVerifier.DiagnosticsOf(new TestAdditionalText(SpecVerifier.Path, "# nothing yet\n")));
        Assert.Equal("BUS1004", found.Id);
        Assert.Contains("contract: Company.Bus", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
