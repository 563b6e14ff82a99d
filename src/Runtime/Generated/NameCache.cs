using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BusContracts.Generated;

/// <summary>Strings for names that come again and again in maps and unknown fields: AMI fields, <c>tenant_uuid</c>.</summary>
/// <remarks>
/// Of fixed size, each name in the one slot that its hash gives, so that no choice of names makes it grow or slow. Threads
/// may overwrite each other's slots; every slot is null or a whole entry.
/// </remarks>
internal static class NameCache
{
    private const int Slots = 512;
    private const int LongestKept = 32;

    private static readonly Entry?[] s_slots = new Entry?[Slots];

    /// <summary>The string of ASCII <paramref name="name"/>; null where it is not ASCII or too long to be kept.</summary>
    public static string? TryGet(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept)
            return null;

        ref var slot = ref s_slots[Hash(name) % Slots];
        var kept = Volatile.Read(ref slot);
        return kept is not null && name.SequenceEqual(kept.Utf8) ? kept.Text : Keep(name, ref slot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Keep(ReadOnlySpan<byte> name, ref Entry? slot)
    {
        var text = AsciiText.TryGet(name);
        if (text is not null)
            Volatile.Write(ref slot, new Entry(name.ToArray(), text));
        return text;
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        if (name.Length < sizeof(uint))
        {
            foreach (var letter in name)
                hash = (hash ^ letter) * 0x85EBCA6B;
            return hash ^ (hash >> 13);
        }

        // The last four bytes may overlap the ones before.
        var last = name[^sizeof(uint)..];
        for (; name.Length > sizeof(uint); name = name[sizeof(uint)..])
            hash = Mixed(hash, name);
        hash = Mixed(hash, last);
        return hash ^ (hash >> 13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mixed(uint hash, ReadOnlySpan<byte> four)
    {
        hash = (hash ^ MemoryMarshal.Read<uint>(four)) * 0x9E3779B1;
        return hash ^ (hash >> 15);
    }

    private sealed record Entry(byte[] Utf8, string Text);
}
