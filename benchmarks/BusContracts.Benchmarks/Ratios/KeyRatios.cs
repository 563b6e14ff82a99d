namespace BusContracts.Benchmarks;

/// <summary>The figures of the keys; what each side does is said at <see cref="KeyCases"/>.</summary>
internal static class KeyRatios
{
    public static IEnumerable<Figure> All()
    {
        yield return Measure.Speedup("keys.build.speedup-vs-interpolation", new Duel(KeyCases.Interpolate, KeyCases.Build));

        var utf8 = new Duel(KeyCases.InterpolateUtf8, KeyCases.BuildUtf8);
        // The stricter reading: the peer stops at its string, which no wire takes yet.
        yield return Measure.Speedup("keys.build-utf8.speedup-vs-interpolation", new Duel(KeyCases.Interpolate, KeyCases.BuildUtf8));
        yield return Measure.Speedup("keys.build-utf8.speedup-vs-interpolation-and-encoding", utf8);
        yield return Measure.Allocation("keys.build-utf8.alloc-bytes", utf8);
        yield return Measure.Speedup("keys.match.speedup-vs-regex", [.. KeyCases.Matches.SelectMany(each => each.Duels())]);
    }
}
