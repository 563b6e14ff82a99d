using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BusContracts.Chaos.Tests.Harness;

/// <summary>What this process holds, once everything that nobody uses was given back.</summary>
/// <param name="Managed">Bytes of live objects.</param>
/// <param name="Resident">Bytes of the process that are in memory: objects, native memory, threads, compiled code, libraries.</param>
/// <param name="Timers">How many timers wait.</param>
internal readonly record struct Memory(long Managed, long Resident, long Timers)
{
    public static Memory Now()
    {
        // Twice: what has a finalizer goes in the second.
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        ReturnFreeNativeMemory();
        using var process = Process.GetCurrentProcess();
        return new Memory(GC.GetTotalMemory(forceFullCollection: false), process.WorkingSet64, Timer.ActiveCount);
    }

    /// <summary>How many times as much it is as before.</summary>
    public (double Managed, double Resident) Over(Memory before) => ((double)Managed / before.Managed, (double)Resident / before.Resident);

    public override string ToString() => FormattableString.Invariant($"{Managed / 1e6:0.0} MB heap, {Resident / 1e6:0.0} MB resident, {Timers} timers");

    /// <summary>The C library of Linux keeps what was freed for later use, and the runtime's compiler frees a lot.</summary>
    private static void ReturnFreeNativeMemory()
    {
        if (NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out _))
            _ = TrimNativeHeap(0);
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    private static extern int TrimNativeHeap(nint keep);
}
