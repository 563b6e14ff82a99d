using BusContracts.Benchmarks;
#if !NATIVE
using BenchmarkDotNet.Running;
#endif

// ratios codec | ratios keys: the quick figures. Anything else goes to BenchmarkDotNet.
if (args is not ["ratios", var group])
{
#if NATIVE
    Console.Error.WriteLine("Compiled ahead of time there are the ratios alone; write 'ratios codec' or 'ratios keys'.");
    return 2;
#else
    BenchmarkSwitcher.FromAssembly(typeof(Figure).Assembly).Run(args);
    return 0;
#endif
}

var figures = group switch
{
    "codec" => CodecRatios.All().Concat(KeyRatios.All()),
    "keys" => KeyRatios.All(),
    _ => null,
};
if (figures is null)
{
    Console.Error.WriteLine($"There are no ratios of '{group}'; write 'ratios codec' or 'ratios keys'.");
    return 2;
}

foreach (var figure in figures)
    Console.WriteLine(figure);
return 0;
