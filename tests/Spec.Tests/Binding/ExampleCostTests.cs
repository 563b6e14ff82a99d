using System.Diagnostics;
using System.Globalization;

namespace BusContracts.Spec.Tests.Binding;

public sealed class ExampleCostTests
{
    [Theory]
    [InlineData("f{0}")]
    [InlineData("unknown{0}")]
    public void An_example_that_is_wrong_everywhere_is_told_of_at_a_hundred_places(string key)
    {
        const int fields = 50_000;
        var data = string.Concat(Enumerable.Range(0, fields).Select(i => string.Create(CultureInfo.InvariantCulture, $"      f{i}: integer\n")));
        var body = string.Join(", ", Enumerable.Range(0, fields).Select(i => $"\"{string.Format(CultureInfo.InvariantCulture, key, i)}\": \"x\""));
        var text = Contracts.Head + "events:\n  order_placed:\n    routing-key: a.b\n    data:\n" + data + "    example: |\n      { \"event\": \"order_placed\", \"body\": { " + body + " } }\n";

        var watch = Stopwatch.StartNew();
        var problems = SpecFile.Read(text).Problems;

        Assert.Equal(100, problems.Count);
        Assert.All(problems, problem => Assert.Equal(ProblemKind.ExampleMismatch, problem.Kind));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
