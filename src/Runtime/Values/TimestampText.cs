namespace BusContracts;

/// <summary>The text of a timestamp: <c>yyyy-MM-dd(T| )HH:mm:ss[.f+][Z|+hh|+hhmm|+hh:mm]</c>.</summary>
internal static class TimestampText
{
    /// <summary>The longest text that <see cref="Format"/> writes: 19, a dot, 7 digits, 6 for the offset.</summary>
    public const int MaxLength = 33;

    private const int SecondsEnd = 19;
    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>Reads what .NET can hold, and tells whether <see cref="Format"/> would give the same text again.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Timestamp timestamp, out bool isExact)
    {
        timestamp = default;
        isExact = false;
        if (text.Length < SecondsEnd
            || text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || text[16] != ':'
            || !Number(text[..4], out var year) || !Number(text[5..7], out var month) || !Number(text[8..10], out var day)
            || !Number(text[11..13], out var hour) || !Number(text[14..16], out var minute) || !Number(text[17..19], out var second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59
            || !Fraction(text[SecondsEnd..], out var fractionLength, out var ticks)
            || !Offset(text[(SecondsEnd + fractionLength)..], out var form, out var offsetMinutes))
        {
            return false;
        }

        var clock = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).AddTicks(ticks);
        if ((clock - DateTime.MinValue).TotalMinutes < offsetMinutes || (DateTime.MaxValue - clock).TotalMinutes < -offsetMinutes)
            return false;

        // Lost would be an eighth digit, and the sign of an offset of nothing.
        isExact = fractionLength <= TimestampForm.MaxDigits + 1 && (offsetMinutes != 0 || form is OffsetForm.None or OffsetForm.Zulu || text[SecondsEnd + fractionLength] == '+');
        var digits = (byte)Math.Clamp(fractionLength - 1, 0, TimestampForm.MaxDigits);
        timestamp = new Timestamp(clock, offsetMinutes, new TimestampForm(digits, text[10] == ' ', form));
        return true;
    }

    /// <summary>Writes the text and gives its length.</summary>
    public static int Format(Span<byte> text, DateTime clock, short offsetMinutes, TimestampForm form)
    {
        // By hand: DateTime's own formatting of UTF-8 would bring 14 KB into a native program.
        var (year, month, day) = DateOnly.FromDateTime(clock);
        var ofDay = clock.TimeOfDay.Ticks;
        var seconds = (int)(ofDay / TimeSpan.TicksPerSecond);
        Digits(text, year, 4);
        text[4] = (byte)'-';
        Digits(text[5..], month, 2);
        text[7] = (byte)'-';
        Digits(text[8..], day, 2);
        text[10] = form.HasSpace ? (byte)' ' : (byte)'T';
        Digits(text[11..], seconds / 3600, 2);
        text[13] = (byte)':';
        Digits(text[14..], seconds / 60 % 60, 2);
        text[16] = (byte)':';
        Digits(text[17..], seconds % 60, 2);
        var length = SecondsEnd + FormatFraction(text[SecondsEnd..], (int)(ofDay % TimeSpan.TicksPerSecond), form.FractionDigits);
        return length + FormatOffset(text[length..], offsetMinutes, form.Offset);
    }

    private static int FormatFraction(Span<byte> text, int ticks, int digits)
    {
        if (digits == 0)
            return 0;

        text[0] = (byte)'.';
        for (var left = TimestampForm.MaxDigits; left > digits; left--)
            ticks /= 10;
        Digits(text[1..], ticks, digits);
        return digits + 1;
    }

    private static int FormatOffset(Span<byte> text, short minutes, OffsetForm form)
    {
        if (form == OffsetForm.None)
            return 0;
        if (form == OffsetForm.Zulu)
        {
            text[0] = (byte)'Z';
            return 1;
        }

        text[0] = minutes < 0 ? (byte)'-' : (byte)'+';
        var size = Math.Abs((int)minutes);
        Digits(text[1..], size / 60, 2);
        if (form == OffsetForm.Hours)
            return 3;
        if (form == OffsetForm.Extended)
            text[3] = (byte)':';
        var at = form == OffsetForm.Extended ? 4 : 3;
        Digits(text[at..], size % 60, 2);
        return at + 2;
    }

    private static bool Fraction(ReadOnlySpan<byte> text, out int length, out int ticks)
    {
        ticks = 0;
        length = 0;
        if (text.IsEmpty || text[0] != '.')
            return true;

        var digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        length = digits < 0 ? text.Length : digits + 1;
        for (var i = 1; i <= TimestampForm.MaxDigits; i++)
            ticks = (ticks * 10) + (i < length ? text[i] - '0' : 0);
        return length > 1;
    }

    private static bool Offset(ReadOnlySpan<byte> text, out OffsetForm form, out short minutes)
    {
        minutes = 0;
        form = text.Length switch
        {
            0 => OffsetForm.None,
            1 => OffsetForm.Zulu,
            3 => OffsetForm.Hours,
            5 => OffsetForm.Basic,
            _ => OffsetForm.Extended,
        };
        if (form == OffsetForm.None)
            return true;
        if (form == OffsetForm.Zulu)
            return text[0] == 'Z';

        var rest = 0;
        if (form == OffsetForm.Extended && (text.Length != 6 || text[3] != ':'))
            return false;
        if (text[0] is not ((byte)'+' or (byte)'-') || !Number(text[1..3], out var hours))
            return false;
        if (form != OffsetForm.Hours && (!Number(text[^2..], out rest) || rest > 59))
            return false;

        var size = (hours * 60) + rest;
        minutes = (short)(text[0] == '-' ? -size : size);
        return size <= MaxOffsetMinutes;
    }

    private static bool Number(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    private static void Digits(Span<byte> text, int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
