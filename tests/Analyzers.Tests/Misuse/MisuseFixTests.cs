using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.Misuse;

/// <summary>Applies every fix to <c>tests/Misuse</c>, as somebody does who accepts whatever is offered.</summary>
public sealed class MisuseFixTests
{
    private const int MostRounds = 40;

    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(RuleFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RuleFix)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .OrderBy(fix => fix.FixableDiagnosticIds[0] is "BUS2004" or "BUS2010"),
    ];

    [Fact]
    public async Task The_fixed_code_compiles_and_only_what_a_person_must_mend_is_left()
    {
        var project = CSharpProject.OfFolder(MisuseFiles.Folder, "Misuse", MisuseFiles.Contracts);
        var rounds = 0;
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var fix in Fixes)
            {
                if (await UsageVerifier.FixAllAsync(fix, project) is not { } mended)
                    continue;
                (project, isChanged) = (mended, true);
                Assert.True(++rounds < MostRounds, $"The fix of {fix.FixableDiagnosticIds[0]} finds no end.");
            }
        }

        // Finding diagnostics fails where the code does not compile.
        var left = (await CSharpProject.DiagnosticsOf(project)).Select(found => $"{Path.GetFileName(found.Location.GetLineSpan().Path)} {found.Id}");
        var fixable = Fixes.SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet();
        var expected = MisuseFiles.Expected.Where(report => !fixable.Contains(report.Id)).Concat(MisuseFiles.ByHand).Select(report => $"{report.File} {report.Id}");
        Assert.Equal(string.Join("\n", expected.Order(StringComparer.Ordinal)), string.Join("\n", left.Order(StringComparer.Ordinal)));
    }
}
