using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BusContracts.Spec;
using BusContracts.Spec.Baseline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Definition;

/// <summary>Reports what changed in a contract since its baseline and breaks publishers or consumers, in the contract's file at the very word.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Enum.GetValues(typeof(BaselineKind)).Cast<BaselineKind>().Select(Rules.Of).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        // Both at their newest release: what changed is the contract, whichever release of it a project targets.
        context.RegisterCompilationStartAction(compilation => compilation.RegisterAdditionalFileAction(file =>
            Compare(file, text => compilation.TryGetValue(text, SpecSource.Reading, out var spec) ? spec.At(null) : null)));
    }

    private static void Compare(AdditionalFileAnalysisContext context, Func<SourceText, SpecResult?> read)
    {
        if (SpecSource.ItemOf(context.AdditionalFile, context.Options) is null
            || BaselineSource.NameOf(context.AdditionalFile, context.Options) is not { } name
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text
            || read(text) is not { } contract)
            return;

        if (BaselineSource.Find(name, context.Options) is not { } file
            || file.GetText(context.CancellationToken) is not { } baselineText
            || read(baselineText) is not { } baseline)
        {
            const string missing = "is not there, so nothing is compared with it; correct the 'Baseline' of the contract's item, or take it away";
            context.ReportDiagnostic(Diagnostic.Create(Rules.Unreadable, SpecSource.LocationOf(context.AdditionalFile, text, default), name, missing));
            return;
        }

        if (baseline.Problems.Count > 0)
            context.ReportDiagnostic(Diagnostic.Create(Rules.Unreadable, SpecSource.LocationOf(file, baselineText, baseline.Problems[0].Range), name, WhyUnreadable(baseline)));
        foreach (var finding in BaselineCheck.Run(text.ToString(), contract, baseline))
            context.ReportDiagnostic(Diagnostic.Create(Rules.Of(finding.Kind), SpecSource.LocationOf(context.AdditionalFile, text, finding.Range), [.. finding.Arguments]));
    }

    private static string WhyUnreadable(SpecResult baseline)
    {
        var first = baseline.Problems[0];
        var message = string.Format(CultureInfo.InvariantCulture, Rules.Of(first.Kind).MessageFormat.ToString(CultureInfo.InvariantCulture), [.. first.Arguments]);
        var count = baseline.Problems.Count == 1 ? "a mistake," : baseline.Problems.Count.ToString(CultureInfo.InvariantCulture) + " mistakes, of which this is the first,";
        return $"has {count} and what it stands in is not compared: {message}";
    }
}
