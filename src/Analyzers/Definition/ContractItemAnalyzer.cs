using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Definition;

/// <summary>Reports what a project says of its contracts and cannot mean. The compiler does not see the project, so it stands at the beginning of the contract's file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractItemAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ItemNotUnderstood, Rules.NamespaceTaken];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(compilation => compilation.RegisterAdditionalFileAction(file =>
            Check(file, text => compilation.TryGetValue(text, SpecSource.Reading, out var spec) ? spec : null)));
    }

    private static void Check(AdditionalFileAnalysisContext context, Func<SourceText, SpecReading?> read)
    {
        var file = context.AdditionalFile;
        if (SpecSource.ItemOf(file, context.Options) is not { } item || file.GetText(context.CancellationToken) is not { } text)
            return;

        var start = SpecSource.LocationOf(file, text, default);
        foreach (var mistake in item.Mistakes)
            context.ReportDiagnostic(Diagnostic.Create(Rules.ItemNotUnderstood, start, mistake.Name, mistake.Value, mistake.Advice));

        // The generator takes the first of them, as they stand in the project.
        if (GeneratedInto(file) is { } own
            && context.Options.AdditionalFiles.TakeWhile(other => other.Path != file.Path).FirstOrDefault(other => ContractItem.NamespaceComparer.Equals(GeneratedInto(other), own)) is { } first)
            context.ReportDiagnostic(Diagnostic.Create(Rules.NamespaceTaken, start, own, first.Path, Path.GetFileName(file.Path)));

        string? GeneratedInto(AdditionalText contract) =>
            SpecSource.ItemOf(contract, context.Options) is { IsGenerated: true } item
            && contract.GetText(context.CancellationToken) is { } text
            && read(text)?.At(item.TargetRelease).Model is { } model
                ? item.Namespace ?? model.Namespace
                : null;
    }
}
