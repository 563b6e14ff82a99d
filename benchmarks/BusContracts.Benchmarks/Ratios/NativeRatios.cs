namespace BusContracts.Benchmarks;

/// <summary>What a program with BusContracts takes before its first message: bytes on the disk, and time; a program each side, see <c>benchmarks/Peers</c>.</summary>
internal static class NativeRatios
{
    private const int Rounds = 61;
    private const string Native = "-p:Native=true";

    public static IEnumerable<Figure> All()
    {
        using var programs = new NativePrograms();

        // Both with the symbols stripped; ours publishes and receives 36 events, the peer one.
        var monitor = programs.Publish("samples/CallMonitor", Native);
        var raw = programs.Publish("benchmarks/Peers/RawMonitor", Native);
        yield return Figure.Exact("aot.size-vs-raw", (double)new FileInfo(monitor).Length / new FileInfo(raw).Length);

        // From the start of the process to its first line, which is of the first message that it has read.
        var native = programs.Publish("benchmarks/Peers/FirstMessage", Native);
        yield return Figure.Of("aot.startup-vs-raw", [.. Run(native, raw).Select(round => round[0] / round[1])]);
        yield return Figure.Of("aot.startup-monitor-vs-raw", [.. Run(monitor, raw).Select(round => round[0] / round[1])]);

        var first = programs.Publish("benchmarks/Peers/FirstMessage");
        var stj = programs.Publish("benchmarks/Peers/FirstMessageStj");
        var empty = programs.Publish("benchmarks/Peers/Empty");
        yield return Figure.Of("jit.first-message-vs-stj", [.. Run(first, stj, empty).Select(round => (round[0] - round[2]) / (round[1] - round[2]))]);
    }

    // Alternating, so that what the machine does besides falls on all of them; the first rounds fill the file cache.
    private static IEnumerable<double[]> Run(params string[] programs) =>
        Enumerable.Range(0, Rounds + 3).Select(_ => Array.ConvertAll(programs, NativePrograms.MillisecondsToFirstLine)).Skip(3);
}
