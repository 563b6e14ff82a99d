#if !NATIVE
using System.Globalization;
using BenchmarkDotNet.Running;
#endif
using BusContracts.Benchmarks;

// ratios <group>: the quick figures. chart [files of what ratios printed]: the picture and the table of docs/performance.md. Anything else goes to BenchmarkDotNet, which compiled ahead of time is not there.
var groups = new SortedDictionary<string, Func<IEnumerable<Figure>>>(StringComparer.Ordinal)
{
    ["codec"] = () => CodecRatios.All().Concat(KeyRatios.All()),
    ["keys"] = KeyRatios.All,
#if !NATIVE
    ["analyzers"] = AnalyzerRatios.All,
    ["bus"] = BusRatios.All,
    ["generator"] = () => GeneratorRatios.All().Concat(NativeRatios.All()),
    ["native"] = NativeRatios.All,
#endif
};

switch (args)
{
    case ["ratios", var group] when groups.TryGetValue(group, out var figures):
        foreach (var figure in figures())
            Console.WriteLine(figure);
        return 0;

#if !NATIVE
    case ["chart", .. var printed]:
        PerformancePage.Update(printed);
        return 0;

    case [PeakMemory.Argument, var events]:
        PeakMemory.Print(int.Parse(events, CultureInfo.InvariantCulture));
        return 0;

    case not ["ratios", ..]:
        BenchmarkSwitcher.FromAssembly(typeof(Figure).Assembly).Run(args);
        return 0;
#endif

    default:
        Console.Error.WriteLine($"Write one of: {string.Join(", ", groups.Keys.Select(name => $"'ratios {name}'"))}.");
        return 2;
}
