namespace BusContracts.Benchmarks;

/// <summary>The figures of the codec; what each side does is said at <see cref="BenchmarkCase"/>.</summary>
internal static class CodecRatios
{
    public static IEnumerable<Figure> All()
    {
        var cases = BenchmarkCases.All;
        var decode = Array.ConvertAll(cases, each => new Duel(each.DecodeRecord, each.Decode));
        yield return Measure.Speedup("codec.decode.speedup-vs-stj", decode);
        yield return Measure.AllocationShare("codec.decode.alloc-vs-stj", decode);
        yield return Measure.TimeShare("codec.decode.time-vs-tokenizer", Array.ConvertAll(cases, each => new Duel(each.Tokenize, each.Decode)));
        yield return Measure.TimeShare("codec.skip-first.time-vs-tokenizer", Array.ConvertAll(cases, each => new Duel(each.Tokenize, each.SkipNameFirst)));
        yield return Measure.TimeShare("codec.skip-last.time-vs-tokenizer", Array.ConvertAll(cases, each => new Duel(each.TokenizeNameLast, each.SkipNameLast)));

        var encode = Array.ConvertAll(cases, each => new Duel(each.EncodeFastPath, each.Encode));
        yield return Measure.Speedup("codec.encode.speedup-vs-stj", encode);
        yield return Measure.Allocation("codec.encode.alloc-bytes", encode);

        yield return Measure.Speedup("codec.decode.speedup-vs-stj-classes", Array.ConvertAll(cases, each => new Duel(each.DecodeClass, each.Decode)));
#if !NATIVE
        yield return Measure.Speedup("codec.decode.speedup-vs-stj-reflection", Array.ConvertAll(cases, each => new Duel(each.DecodeReflection, each.Decode)));
        yield return Measure.Speedup("codec.decode.speedup-vs-newtonsoft", Array.ConvertAll(cases, each => new Duel(each.DecodeNewtonsoft, each.Decode)));
#endif
        foreach (var each in cases)
        {
            yield return Measure.Speedup($"codec.decode.{each.Name}.speedup-vs-stj", new Duel(each.DecodeRecord, each.Decode));
            yield return Measure.Speedup($"codec.encode.{each.Name}.speedup-vs-stj", new Duel(each.EncodeFastPath, each.Encode));
        }
    }
}
