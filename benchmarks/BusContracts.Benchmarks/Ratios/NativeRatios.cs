namespace BusContracts.Benchmarks;

/// <summary>What a program with BusContracts takes before its first message: bytes on the disk, and time; a program each side, see <c>benchmarks/Peers</c>.</summary>
internal static class NativeRatios
{
    private const int Rounds = 61;

    public static IEnumerable<Figure> All()
    {
        using var programs = new NativePrograms();

        // Both with the symbols stripped; ours publishes and receives 36 events, the peer one.
        var ours = programs.Publish("samples/CallMonitor", "CallMonitor", "-p:Native=true");
        var raw = programs.Publish("benchmarks/Peers/RawMonitor", "RawMonitor");
        yield return Figure.Exact("aot.size-vs-raw", (double)new FileInfo(ours).Length / new FileInfo(raw).Length);

        // From the start of the process to its first line, which is the first message it has read.
        yield return Figure.Of("aot.startup-vs-raw", [.. Run(ours, raw).Select(round => round[0] / round[1])]);

        var first = programs.Publish("benchmarks/Peers/FirstMessage", "FirstMessage");
        var stj = programs.Publish("benchmarks/Peers/FirstMessageStj", "FirstMessageStj");
        var empty = programs.Publish("benchmarks/Peers/Empty", "Empty");
        yield return Figure.Of("jit.first-message-vs-stj", [.. Run(first, stj, empty).Select(round => (round[0] - round[2]) / (round[1] - round[2]))]);
    }

    // Alternating, so that what the machine does besides falls on all of them; the first rounds fill the file cache.
    private static IEnumerable<double[]> Run(params string[] programs) =>
        Enumerable.Range(0, Rounds + 3).Select(_ => Array.ConvertAll(programs, NativePrograms.MillisecondsToFirstLine)).Skip(3);
}
