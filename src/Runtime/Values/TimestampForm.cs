namespace BusContracts;

/// <summary>What two texts of one date and time may differ in.</summary>
/// <param name="FractionDigits">From 0, which is no fraction, to 7.</param>
/// <param name="HasSpace">Whether a space stands where others have <c>T</c>.</param>
/// <param name="Offset">How the offset is written.</param>
internal readonly record struct TimestampForm(byte FractionDigits, bool HasSpace, OffsetForm Offset)
{
    public const int MaxDigits = 7;

    /// <summary>The digits that lose nothing: none, milliseconds, microseconds, or all that .NET has.</summary>
    public static byte DigitsNeeded(long ticks) => (ticks % TimeSpan.TicksPerSecond) switch
    {
        0 => 0,
        var fraction when fraction % TimeSpan.TicksPerMillisecond == 0 => 3,
        var fraction when fraction % TimeSpan.TicksPerMicrosecond == 0 => 6,
        _ => MaxDigits,
    };
}

/// <summary>How a timestamp's offset is written.</summary>
internal enum OffsetForm : byte
{
    None,
    Zulu,
    Hours,
    Basic,
    Extended,
}
