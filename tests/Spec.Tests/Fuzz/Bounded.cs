using System.Globalization;

namespace BusContracts.Spec.Tests.Fuzz;

/// <summary>Reads a text as the compiler would, and fails where that throws, never ends, or takes more memory than the text's size explains.</summary>
internal static class Bounded
{
    /// <summary>How long any text may take; generous, since a machine may do much else, and a text whose cost grows with the square of its size takes longer still.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>What reading may allocate in all, whatever the text.</summary>
    private const long FixedBytes = 64L * 1024 * 1024;

    /// <summary>What it may allocate for each character of a text.</summary>
    private const long BytesPerCharacter = 2000;

    public static async Task<(SpecResult Result, long Allocated)> ReadAsync(string text, string what)
    {
        var reading = Task.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = SpecFile.Read(text);
            return (read, GC.GetAllocatedBytesForCurrentThread() - before);
        });
        await Task.WhenAny(reading, Task.Delay(Deadline, TestContext.Current.CancellationToken));
        Assert.True(reading.IsCompleted, $"{what}: not read within {Deadline.TotalSeconds} s.");
        var (result, allocated) = await reading;

        var bound = FixedBytes + (BytesPerCharacter * text.Length);
        Assert.True(allocated <= bound, string.Create(CultureInfo.InvariantCulture, $"{what}: {allocated:N0} bytes for {text.Length:N0} characters; at most {bound:N0} are due."));
        Assert.True(result.Model is not null || result.Problems.Count > 0, $"{what}: neither a model nor a problem.");
        Assert.All(result.Problems, problem => Assert.InRange(problem.Range.End, problem.Range.Start, text.Length));
        return (result, allocated);
    }
}
