using System.Runtime.CompilerServices;

namespace BusContracts.Benchmarks;

/// <summary>Takes results, so that no side is spared work that nobody looks at.</summary>
internal static class Sink
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Take(object? result) => GC.KeepAlive(result);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Take(bool result) => GC.KeepAlive(result);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Take(ReadOnlySpan<byte> result)
    {
    }
}
