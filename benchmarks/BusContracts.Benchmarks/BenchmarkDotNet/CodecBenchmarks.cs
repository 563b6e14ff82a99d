using BenchmarkDotNet.Attributes;

namespace BusContracts.Benchmarks;

/// <summary>Reading and writing whole messages, each with every peer.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private BenchmarkCase _case = null!;

    [Params("CallCreated", "FavoriteAdded", "AmiEvent", "UserVoicemailMessageCreated")]
    public string Message { get; set; } = "";

    [GlobalSetup]
    public void Find() => _case = BenchmarkCases.All.Single(each => each.Name == Message);

    [Benchmark]
    public void Decode() => _case.Decode(1);

    [Benchmark]
    public void DecodeStjRecord() => _case.DecodeRecord(1);

    [Benchmark]
    public void DecodeStjClass() => _case.DecodeClass(1);

    [Benchmark]
    public void DecodeStjReflection() => _case.DecodeReflection(1);

    [Benchmark]
    public void DecodeNewtonsoft() => _case.DecodeNewtonsoft(1);

    [Benchmark]
    public void Tokenize() => _case.Tokenize(1);

    [Benchmark]
    public void SkipNameFirst() => _case.SkipNameFirst(1);

    [Benchmark]
    public void SkipNameLast() => _case.SkipNameLast(1);

    [Benchmark]
    public void Encode() => _case.Encode(1);

    [Benchmark]
    public void EncodeStjFastPath() => _case.EncodeFastPath(1);
}
