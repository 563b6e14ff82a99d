using BusContracts.Tests.Messages;
using Wazo.Bus.Tests.Wire;

// The codec's cases, run by a program that was compiled ahead of time. Exit code 0: all of them hold.
var cases = WireCases.All.Concat(OddInputs.All.Select(input => (Name: $"odd input: {input.Row}", Check: (Func<string?>)input.Problem))).ToList();
var failures = 0;
foreach (var (name, check) in cases)
{
    string? problem;
    try
    {
        problem = check();
    }
    catch (Exception thrown)
    {
        problem = thrown.ToString();
    }

    if (problem is null)
        continue;
    failures++;
    Console.Error.WriteLine($"{name}: {problem}");
}

Console.WriteLine($"{cases.Count} cases, {failures} wrong");
return failures == 0 ? 0 : 1;
