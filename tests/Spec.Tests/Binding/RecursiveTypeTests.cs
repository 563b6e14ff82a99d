using System.Diagnostics;
using System.Globalization;

namespace BusContracts.Spec.Tests.Binding;

public sealed class RecursiveTypeTests
{
    [Theory]
    [InlineData("A: { fields: { a: A } }", "A")]
    [InlineData("A: { fields: { b: B } }\n  B: { tuple: { a: A } }", "A B")]
    [InlineData("A: { fields: { b: B } }\n  B: { fields: { b: B } }", "B")]
    [InlineData("A: { fields: { a: A? } }", "")]
    [InlineData("A: { fields: { a: { type: A, optional: true } } }", "")]
    [InlineData("A: { fields: { a: list of A, m: map of A } }", "")]
    [InlineData("A: { fields: { b: B, c: B } }\n  B: { fields: { id: integer } }", "")]
    public void A_type_that_needs_itself_is_told(string types, string endless)
    {
        var text = "contract: A.Bus\nexchange: { name: a }\nenvelope: { n: { role: name }, d: { role: data } }\ntypes:\n  " + types + "\nevents: {}\n";
        var problems = SpecFile.Read(text).Problems;
        Assert.All(problems, problem => Assert.Equal(ProblemKind.RecursiveType, problem.Kind));
        Assert.Equal(endless, string.Join(' ', problems.Select(problem => text.Substring(problem.Range.Start, problem.Range.Length))));
    }

    [Fact]
    public void A_long_chain_of_types_costs_little()
    {
        var chain = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"  T{i}: {{ fields: {{ next: T{(i + 1) % 20_000} }} }}")));
        var watch = Stopwatch.StartNew();
        var problems = SpecFile.Read("contract: A.Bus\nexchange: { name: a }\nenvelope: { n: { role: name }, d: { role: data } }\ntypes:\n" + chain + "\nevents: {}\n").Problems;
        Assert.Equal(20_000, problems.Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
