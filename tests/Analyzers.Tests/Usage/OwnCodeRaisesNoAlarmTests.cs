using BusContracts.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>The rules over code of this repository that uses the bus as it should, or is the bus itself.</summary>
public sealed class OwnCodeRaisesNoAlarmTests
{
    [Theory]
    [InlineData("src/Runtime", "BusContracts")]
    [InlineData("src/Hosting", "BusContracts.Hosting")]
    [InlineData("samples/CallMonitor", "CallMonitor")]
    [InlineData("samples/PresenceBoard", "PresenceBoard")]
    public async Task No_alarm_that_is_not_suppressed_with_a_reason(string folder, string assembly)
    {
        var found = await CSharpProject.DiagnosticsOf(CSharpProject.OfFolder(RepositoryRoot.PathOf(folder.Split('/')), assembly));
        Assert.Empty(found.Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>Without its <c>#pragma</c> the sample is reported, so the silence above is not that of rules that do not run.</summary>
    [Fact]
    public async Task The_sample_is_quiet_for_its_pragma_and_not_for_want_of_rules()
    {
        var project = CSharpProject.OfFolder(RepositoryRoot.PathOf("samples", "CallMonitor"), "CallMonitor");
        foreach (var document in project.Documents.ToArray())
        {
            var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
            var unsuppressed = SourceText.From(text.Replace("#pragma warning disable BUS2006", "//", StringComparison.Ordinal));
            project = project.Solution.WithDocumentText(document.Id, unsuppressed).GetProject(project.Id)!;
        }

        var found = await CSharpProject.DiagnosticsOf(project);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal("BUS2006", diagnostic.Id));
    }
}
