using System.Globalization;
using BusContracts.Benchmarks;
using BenchmarkDotNet.Running;

// ratios <group>: the quick figures. chart: the picture and the table of docs/performance.md. Anything else goes to BenchmarkDotNet.
var groups = new SortedDictionary<string, Func<IEnumerable<Figure>>>(StringComparer.Ordinal)
{
    ["bus"] = BusRatios.All,
    ["codec"] = () => CodecRatios.All().Concat(KeyRatios.All()),
    ["generator"] = GeneratorRatios.All,
    ["keys"] = KeyRatios.All,
    ["native"] = NativeRatios.All,
};

switch (args)
{
    case ["ratios", var group] when groups.TryGetValue(group, out var figures):
        foreach (var figure in figures())
            Console.WriteLine(figure);
        return 0;

    case ["ratios", ..]:
        Console.Error.WriteLine($"Write one of: {string.Join(", ", groups.Keys.Select(name => $"'ratios {name}'"))}.");
        return 2;

    case ["chart"]:
        PerformancePage.Update();
        return 0;

    case [PeakMemory.Argument, var events]:
        PeakMemory.Print(int.Parse(events, CultureInfo.InvariantCulture));
        return 0;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(Figure).Assembly).Run(args);
        return 0;
}
