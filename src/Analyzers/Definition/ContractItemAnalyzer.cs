using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Definition;

/// <summary>Reports what a project says of its contracts and cannot mean. The compiler does not see the project, so it stands at the beginning of the contract's file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractItemAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ItemNotUnderstood];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Check);
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (SpecSource.ItemOf(file, context.Options) is not { } item || file.GetText(context.CancellationToken) is not { } text)
            return;

        var start = SpecSource.LocationOf(file, text, default);
        foreach (var mistake in item.Mistakes)
            context.ReportDiagnostic(Diagnostic.Create(Rules.ItemNotUnderstood, start, mistake.Name, mistake.Value, mistake.Advice));
    }
}
