using BusContracts.Benchmarks;
using BenchmarkDotNet.Running;

// ratios codec | ratios keys | ratios analyzers: the quick figures. Anything else goes to BenchmarkDotNet.
if (args is not ["ratios", var group])
{
    BenchmarkSwitcher.FromAssembly(typeof(Figure).Assembly).Run(args);
    return 0;
}

var figures = group switch
{
    "codec" => CodecRatios.All().Concat(KeyRatios.All()),
    "keys" => KeyRatios.All(),
    "analyzers" => AnalyzerRatios.All(),
    _ => null,
};
if (figures is null)
{
    Console.Error.WriteLine($"There are no ratios of '{group}'; write 'ratios codec', 'ratios keys' or 'ratios analyzers'.");
    return 2;
}

foreach (var figure in figures)
    Console.WriteLine(figure);
return 0;
