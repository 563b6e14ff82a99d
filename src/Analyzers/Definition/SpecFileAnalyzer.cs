using System;
using System.Collections.Immutable;
using System.Linq;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Definition;

/// <summary>Reports what is wrong with a contract, in the contract's file at the very word.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Enum.GetValues(typeof(ProblemKind)).Cast<ProblemKind>().Select(Rules.Of).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(compilation => compilation.RegisterAdditionalFileAction(file =>
        {
            if (SpecSource.ItemOf(file.AdditionalFile, file.Options) is { } item
                && file.AdditionalFile.GetText(file.CancellationToken) is { } text
                && compilation.TryGetValue(text, SpecSource.Reading, out var spec))
                Report(file, text, spec.At(item.TargetRelease));
        }));
    }

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, SpecResult spec)
    {
        foreach (var problem in spec.Problems)
            context.ReportDiagnostic(Diagnostic.Create(Rules.Of(problem.Kind), SpecSource.LocationOf(context.AdditionalFile, text, problem.Range), [.. problem.Arguments]));
    }
}
