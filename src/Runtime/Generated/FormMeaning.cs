using System.Runtime.CompilerServices;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>Whether the JSON that a field came in still says what its property says.</summary>
/// <remarks>Never inlined: a reader is large, and clearing one would cost every field that has no such JSON, which is nearly every field.</remarks>
internal static class FormMeaning
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Is(RawJson form, string current)
    {
        var reader = new Utf8JsonReader(form.Utf8);
        return reader.Read() && JsonConversion.TryText(ref reader, out var value) && value == current;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Is(RawJson form, long current)
    {
        var reader = new Utf8JsonReader(form.Utf8);
        return reader.Read() && JsonConversion.TryInteger(ref reader, out var value) && value == current;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Is(RawJson form, double current)
    {
        var reader = new Utf8JsonReader(form.Utf8);
        return reader.Read() && JsonConversion.TryNumber(ref reader, out var value) && value.Equals(current);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Is(RawJson form, bool current)
    {
        var reader = new Utf8JsonReader(form.Utf8);
        return reader.Read() && JsonConversion.TryBoolean(ref reader, out var value) && value == current;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Is(RawJson form, Timestamp current)
    {
        var reader = new Utf8JsonReader(form.Utf8);
        return reader.Read() && JsonConversion.TryInstant(ref reader, out var value) && value == current;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Is(RawJson form, DateTimeOffset current)
    {
        var reader = new Utf8JsonReader(form.Utf8);
        return reader.Read() && JsonConversion.TryInstant(ref reader, out var value) && value == current;
    }
}
