using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BusContracts.Generated;

/// <summary>Keys and ACLs that are one uuid between two constants, the commonest template: all lengths are known, and nothing is left to check.</summary>
/// <remarks>Called by generated builders only, with constants of ASCII that give at most 255 bytes; a uuid that is held as a text goes by <see cref="KeyWriter"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UuidKey
{
    /// <summary>The key, where the uuid is in canonical form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRoutingKey(string before, in Uuid value, string after, out RoutingKey key)
    {
        var isCanonical = value.TextOrNull is null;
        key = isCanonical ? new RoutingKey(Text(before, in value, after)) : default;
        return isCanonical;
    }

    /// <summary>The ACL, where the uuid is in canonical form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAcl(string before, in Uuid value, string after, out Acl acl)
    {
        var isCanonical = value.TextOrNull is null;
        acl = isCanonical ? new Acl(Text(before, in value, after)) : default;
        return isCanonical;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static string Text(string before, in Uuid value, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        // Filled before anyone else has it, as string.Create does, which would cost a call of a delegate.
        var text = new string('\0', before.Length + Uuid.CanonicalLength + after.Length);
        var chars = MemoryMarshal.CreateSpan(ref Unsafe.AsRef(in text.GetPinnableReference()), text.Length);
        before.CopyTo(chars);
        value.FormatCanonical(chars[before.Length..]);
        after.CopyTo(chars[(before.Length + Uuid.CanonicalLength)..]);
        return text;
    }
}
