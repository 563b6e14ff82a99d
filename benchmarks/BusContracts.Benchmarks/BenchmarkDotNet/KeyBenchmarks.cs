using BenchmarkDotNet.Attributes;

namespace BusContracts.Benchmarks;

/// <summary>Building keys and matching them.</summary>
[MemoryDiagnoser]
public class KeyBenchmarks
{
    private readonly Duel[] _matches = [.. KeyCases.Matches.SelectMany(each => each.Duels())];

    [Benchmark]
    public void Build() => KeyCases.Build(1);

    [Benchmark]
    public void BuildUtf8() => KeyCases.BuildUtf8(1);

    [Benchmark]
    public void Interpolate() => KeyCases.Interpolate(1);

    [Benchmark]
    public void MatchAll()
    {
        foreach (var match in _matches)
            match.Ours(1);
    }

    [Benchmark]
    public void MatchAllByRegex()
    {
        foreach (var match in _matches)
            match.Peer(1);
    }
}
