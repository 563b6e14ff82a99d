using System.Collections.Immutable;
using System.Diagnostics;
using BusContracts.Analyzers.Definition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>Compiles and analyses a project, each time as if it were the first: nothing bound, and the contract not yet read.</summary>
/// <remarks>
/// The trees are parsed and the assemblies read beforehand, on both sides. The time in our analyzers is taken from a run that
/// analyses one action after the other: the compiler's clock runs on while an action waits for a processor or for a lock, and of
/// concurrent actions it adds the waiting up, so that the sum follows the threads of the pool and not the work. <c>Emit</c> uses every processor,
/// and so do the two runs whose whole time is compared.
/// </remarks>
internal sealed class CompilerRun(BusProject project)
{
    // All that the package has, so that a new analyzer counts as well.
    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours =
    [
        .. typeof(SpecFileAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Nothing = [new DoNothingAnalyzer()];

    /// <summary>The time spent in our analyzers, their start included, over that of <c>Emit</c>.</summary>
    public double ShareOfEmit(bool isOursFirst)
    {
        var (inOurs, emit) = Alternately(isOursFirst, TimeInOurs, Emit);
        return inOurs / emit;
    }

    /// <summary>The time until the last diagnostic with our analyzers over that with an analyzer that does nothing.</summary>
    public double Marginal(bool isOursFirst)
    {
        var (ours, nothing) = Alternately(isOursFirst, () => Analyse(Ours, isConcurrent: true).Wall, () => Analyse(Nothing, isConcurrent: true).Wall);
        return ours / nothing;
    }

    // Who goes first changes every round.
    private static (TimeSpan Ours, TimeSpan Peer) Alternately(bool isOursFirst, Func<TimeSpan> ours, Func<TimeSpan> peer)
    {
        if (isOursFirst)
            return (ours(), peer());
        var first = peer();
        return (ours(), first);
    }

    private TimeSpan TimeInOurs()
    {
        var telemetry = Analyse(Ours, isConcurrent: false).Result.AnalyzerTelemetryInfo;
        return Ours.Aggregate(TimeSpan.Zero, (sum, analyzer) => sum + telemetry[analyzer].ExecutionTime);
    }

    private (AnalysisResult Result, TimeSpan Wall) Analyse(ImmutableArray<DiagnosticAnalyzer> analyzers, bool isConcurrent)
    {
        var compilation = project.Compilation();
        compilation = compilation.WithOptions(compilation.Options.WithConcurrentBuild(isConcurrent));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([new ContractText(ContractTexts.Wazo)], new ContractText.Options(generate: false)),
            onAnalyzerException: (exception, _, _) => throw exception,
            concurrentAnalysis: isConcurrent,
            logAnalyzerExecutionTime: true);
        Collect();
        var clock = Stopwatch.StartNew();
        var result = compilation.WithAnalyzers(analyzers, options).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        return (result, clock.Elapsed);
    }

    private TimeSpan Emit()
    {
        var compilation = project.Compilation();
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        Collect();
        var clock = Stopwatch.StartNew();
        var emitted = compilation.Emit(assembly, symbols);
        var wall = clock.Elapsed;
        return emitted.Success ? wall : throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(20)));
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
