using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BusContracts;

/// <summary>A date and time as it stands on the bus: ISO 8601 with <c>Z</c>, <c>+hh:mm</c>, <c>+hhmm</c>, <c>+hh</c> or no offset.</summary>
/// <remarks>
/// The text is kept: <see cref="ToString"/> gives back what was read, and two values are equal when their texts are; compare
/// instants by <see cref="ToDateTimeOffset"/>. Without an offset there is a clock time but no instant, and this machine's zone is
/// never assumed. Between date and time stands <c>T</c> or a space; a fraction may have any number of digits, of which
/// seven count. Allocates nothing for the usual forms. The default value is <c>0001-01-01T00:00:00</c>. Immutable and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Timestamp
{
    internal const string Expected = "an ISO 8601 timestamp such as 2016-02-10T11:57:02.592-0500";

    private readonly DateTime _clock;
    private readonly string? _text;
    private readonly short _offsetMinutes;
    private readonly TimestampForm _form;

    internal Timestamp(DateTime clock, short offsetMinutes, TimestampForm form, string? text = null)
    {
        _clock = clock;
        _offsetMinutes = offsetMinutes;
        _form = form;
        _text = text;
    }

    /// <summary>Holds an instant, written with <c>+hh:mm</c> and no more digits of a second than it needs (0, 3, 6 or 7).</summary>
    /// <param name="value">The instant and its offset.</param>
    public Timestamp(DateTimeOffset value)
    {
        _clock = value.DateTime;
        _offsetMinutes = (short)value.Offset.TotalMinutes;
        _form = new TimestampForm(TimestampForm.DigitsNeeded(value.Ticks), HasSpace: false, OffsetForm.Extended);
    }

    /// <summary>The time on the clock where it was written, as <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime ClockTime => _clock;

    /// <summary>The offset from UTC, or null where there is none.</summary>
    public TimeSpan? Offset => _form.Offset == OffsetForm.None ? null : TimeSpan.FromMinutes(_offsetMinutes);

    internal int MaxUtf8Length => _text?.Length ?? TimestampText.MaxLength;

    /// <summary>Holds an instant, written with <c>+hh:mm</c>.</summary>
    /// <param name="value">The instant and its offset.</param>
    public static implicit operator Timestamp(DateTimeOffset value) => new(value);

    /// <summary>Takes a timestamp to the letter.</summary>
    /// <param name="text">ISO 8601, see the type's remarks.</param>
    /// <returns>The timestamp, whose <see cref="ToString"/> is <paramref name="text"/>.</returns>
    /// <exception cref="FormatException"><paramref name="text"/> is no timestamp.</exception>
    public static Timestamp Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var timestamp) ? timestamp : throw new FormatException($"'{text}' is not {Expected}.");
    }

    /// <summary>Takes a timestamp to the letter, or says that it is none.</summary>
    /// <param name="text">ISO 8601, see the type's remarks.</param>
    /// <param name="timestamp">The timestamp.</param>
    /// <returns>Whether <paramref name="text"/> is a timestamp.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Timestamp timestamp)
    {
        timestamp = default;
        return text is not null && TryParse(Encoding.UTF8.GetBytes(text), out timestamp);
    }

    /// <summary>The instant, or null where there is no offset.</summary>
    /// <returns>The instant to 100 ns, with its offset.</returns>
    public DateTimeOffset? ToDateTimeOffset() => Offset is { } offset ? new DateTimeOffset(_clock, offset) : null;

    /// <summary>The text that was read.</summary>
    public override string ToString()
    {
        if (_text is not null)
            return _text;

        Span<byte> utf8 = stackalloc byte[TimestampText.MaxLength];
        return Encoding.ASCII.GetString(utf8[..Format(utf8)]);
    }

    internal static bool TryParse(ReadOnlySpan<byte> utf8, out Timestamp timestamp)
    {
        if (!TimestampText.TryParse(utf8, out timestamp, out var isExact))
            return false;

        if (!isExact)
            timestamp = new Timestamp(timestamp._clock, timestamp._offsetMinutes, timestamp._form, Encoding.ASCII.GetString(utf8));
        return true;
    }

    /// <summary>Writes the text and gives its length.</summary>
    internal int Format(Span<byte> utf8) =>
        _text is null ? TimestampText.Format(utf8, _clock, _offsetMinutes, _form) : Encoding.ASCII.GetBytes(_text, utf8);
}
