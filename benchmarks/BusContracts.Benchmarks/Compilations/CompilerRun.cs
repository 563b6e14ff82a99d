using System.Collections.Immutable;
using System.Diagnostics;
using BusContracts.Analyzers.Definition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>Compiles and analyses a project, each time as if it were the first: nothing bound, and the contract not yet read.</summary>
/// <remarks>Analyzers run concurrently, as in the compiler. The trees are parsed and the assemblies read beforehand, on both sides.</remarks>
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

    /// <summary>The time spent in our analyzers, their start included and added up over all threads, over that of <c>Emit</c>.</summary>
    public double ShareOfEmit(bool isOursFirst)
    {
        var (inOurs, _, emit) = Measured(isOursFirst, Emit);
        return inOurs / emit;
    }

    /// <summary>That share, and the time until the last diagnostic with our analyzers over that with an analyzer that does nothing.</summary>
    public (double ShareOfEmit, double Marginal) Both(bool isOursFirst)
    {
        var nothing = TimeSpan.Zero;
        var (inOurs, wall, emit) = Measured(isOursFirst, () =>
        {
            nothing = Analyse(Nothing).Wall;
            return Emit();
        });
        return (inOurs / emit, wall / nothing);
    }

    // Who goes first changes every round.
    private (TimeSpan InOurs, TimeSpan Wall, TimeSpan Peer) Measured(bool isOursFirst, Func<TimeSpan> peer)
    {
        var (inOurs, wall) = isOursFirst ? TimesOf(Analyse(Ours)) : default;
        var other = peer();
        if (!isOursFirst)
            (inOurs, wall) = TimesOf(Analyse(Ours));
        return (inOurs, wall, other);
    }

    private static (TimeSpan InOurs, TimeSpan Wall) TimesOf((AnalysisResult Result, TimeSpan Wall) analysis) =>
        (Ours.Aggregate(TimeSpan.Zero, (sum, analyzer) => sum + analysis.Result.AnalyzerTelemetryInfo[analyzer].ExecutionTime), analysis.Wall);

    private (AnalysisResult Result, TimeSpan Wall) Analyse(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = project.Compilation();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([new ContractText(ContractTexts.Wazo)], new ContractText.Options(generate: false)),
            onAnalyzerException: (exception, _, _) => throw exception,
            concurrentAnalysis: true,
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
