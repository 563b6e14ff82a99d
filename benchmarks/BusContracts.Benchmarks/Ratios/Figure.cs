using System.Globalization;

namespace BusContracts.Benchmarks;

/// <summary>One figure: the median of the rounds' values, and their quartiles.</summary>
internal sealed record Figure(string Name, double Value, double FirstQuartile, double ThirdQuartile)
{
    /// <summary>The figure of many rounds.</summary>
    public static Figure Of(string name, double[] rounds)
    {
        Array.Sort(rounds);
        return new Figure(name, (rounds[rounds.Length / 2] + rounds[(rounds.Length - 1) / 2]) / 2, rounds[rounds.Length / 4], rounds[rounds.Length * 3 / 4]);
    }

    /// <summary>A figure without spread, such as allocated bytes.</summary>
    public static Figure Exact(string name, double value) => new(name, value, value, value);

    /// <summary><c>name value q1 q3</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:0.###} {FirstQuartile:0.###} {ThirdQuartile:0.###}");
}
