using System.Runtime.InteropServices;
using System.Text;

namespace BusContracts.Generated;

/// <summary>Strings for names that come again and again in maps and unknown fields: AMI fields, <c>tenant_uuid</c>.</summary>
/// <remarks>
/// Of fixed size, each name in the one slot that its hash gives, so that no choice of names makes it grow or slow. Threads
/// may overwrite each other's slots; every slot is null or a whole string.
/// </remarks>
internal static class NameCache
{
    private const int Slots = 512;
    private const int LongestKept = 32;

    private static readonly string?[] s_slots = new string?[Slots];

    /// <summary>The string of ASCII <paramref name="name"/>; null where it is not ASCII or too long to be kept.</summary>
    public static string? TryGet(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept)
            return null;

        ref var slot = ref s_slots[Hash(name) % Slots];
        var kept = Volatile.Read(ref slot);
        if (kept is not null && Ascii.Equals(name, kept))
            return kept;
        kept = AsciiText.TryGet(name);
        if (kept is not null)
            Volatile.Write(ref slot, kept);
        return kept;
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        while (name.Length >= sizeof(uint))
        {
            hash = (hash ^ MemoryMarshal.Read<uint>(name)) * 0x9E3779B1;
            hash ^= hash >> 15;
            name = name[sizeof(uint)..];
        }

        foreach (var letter in name)
            hash = (hash ^ letter) * 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
