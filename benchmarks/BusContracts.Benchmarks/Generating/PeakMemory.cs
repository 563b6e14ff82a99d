using System.Diagnostics;
using System.Globalization;

namespace BusContracts.Benchmarks;

/// <summary>The most memory that a process needs to generate from a contract, over what it needs before.</summary>
internal static class PeakMemory
{
    /// <summary>The first argument by which this program measures itself.</summary>
    public const string Argument = "peak-memory";

    /// <summary>Bytes, measured by a process that does nothing else.</summary>
    public static double OfFreshProcess(int events)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Argument, events.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var bytes = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(bytes, CultureInfo.InvariantCulture);
    }

    /// <summary>What the fresh process does: a contract of one event to load the code, and then the one asked for.</summary>
    public static void Print(int events)
    {
        GeneratedProject.Ours(EventsOfSize.Contract(1)).Generate();
        var project = GeneratedProject.Ours(EventsOfSize.Contract(events));
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        project.Generate();
        process.Refresh();
        Console.Write((process.PeakWorkingSet64 - before).ToString(CultureInfo.InvariantCulture));
    }
}
