using System.Runtime.InteropServices;
using System.Text;

namespace BusContracts.Generated;

/// <summary>Strings for texts that come again and again.</summary>
/// <remarks>
/// Of fixed size, each text in the one slot that its hash gives, so that no choice of texts makes it grow or slow. Threads
/// may overwrite each other's slots; every slot is null or a whole string.
/// </remarks>
/// <param name="slots">How many texts are kept at most.</param>
/// <param name="longestKept">In bytes.</param>
internal sealed class TextCache(int slots, int longestKept)
{
    /// <summary>Names in maps and unknown fields: AMI fields, <c>tenant_uuid</c>.</summary>
    public static readonly TextCache Names = new(slots: 512, longestKept: 32);

    private readonly string?[] _slots = new string?[slots];

    /// <summary>The string of ASCII <paramref name="text"/>; null where it is not ASCII or too long to be kept.</summary>
    public string? TryGet(ReadOnlySpan<byte> text)
    {
        if (text.Length > longestKept)
            return null;

        var slots = _slots;
        ref var slot = ref slots[Hash(text) % (uint)slots.Length];
        var kept = Volatile.Read(ref slot);
        if (kept is not null && Ascii.Equals(text, kept))
            return kept;
        kept = AsciiText.TryGet(text);
        if (kept is not null)
            Volatile.Write(ref slot, kept);
        return kept;
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = (uint)text.Length;
        while (text.Length >= sizeof(uint))
        {
            hash = (hash ^ MemoryMarshal.Read<uint>(text)) * 0x9E3779B1;
            hash ^= hash >> 15;
            text = text[sizeof(uint)..];
        }

        foreach (var letter in text)
            hash = (hash ^ letter) * 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
