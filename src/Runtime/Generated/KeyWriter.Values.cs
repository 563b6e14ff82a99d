using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace BusContracts.Generated;

/// <content>The values of placeholders, each checked while it is written.</content>
public ref partial struct KeyWriter
{
    private const int LongestInteger = 20;

    /// <summary>The characters of a uuid, or of the text that stands for one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOf(in Uuid value) => value.TextOrNull is { } text ? text.Length : Uuid.CanonicalLength;

    /// <summary>The characters of a text; none for null, which the writing reports.</summary>
    public static int LengthOf(string? value) => value?.Length ?? 0;

    /// <summary>The characters of a whole number.</summary>
    public static int LengthOf(long value)
    {
        Span<char> digits = stackalloc char[LongestInteger];
        value.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Writes one word.</summary>
    /// <exception cref="ArgumentException">The value cannot be one word of a key.</exception>
    public void Word(string value, string placeholder)
    {
        ArgumentNullException.ThrowIfNull(value, placeholder);
        if (value.Length == 0 || value.AsSpan().IndexOfAny('.', '*', '#') >= 0)
            ThrowIfProblem(value, placeholder, mayHoldDots: false);
        Value(value, placeholder);
    }

    /// <summary>Writes one word or several.</summary>
    /// <exception cref="ArgumentException">The value has an empty word or a wildcard.</exception>
    public void Words(string value, string placeholder)
    {
        ArgumentNullException.ThrowIfNull(value, placeholder);
        ThrowIfProblem(value, placeholder, mayHoldDots: true);
        Value(value, placeholder);
    }

    /// <summary>Writes one word.</summary>
    /// <exception cref="ArgumentException">The value cannot be one word of a key.</exception>
    public void Word(in Uuid value, string placeholder)
    {
        if (value.TextOrNull is { } text)
        {
            Word(text, placeholder);
            return;
        }

        if (_text is null)
            value.FormatCanonical(Reserve(Uuid.CanonicalLength));
        else
            value.FormatCanonical(Chars);
        Wrote(Uuid.CanonicalLength, placeholder);
    }

    /// <summary>Writes one word.</summary>
    public void Word(long value, string placeholder)
    {
        int written;
        if (_text is null)
            value.TryFormat(Reserve(LongestInteger), out written, default, CultureInfo.InvariantCulture);
        else
            value.TryFormat(Chars, out written, default, CultureInfo.InvariantCulture);
        Wrote(written, placeholder);
    }

    private static void ThrowIfProblem(string value, string placeholder, bool mayHoldDots)
    {
        if (KeyText.ValueProblem(value, mayHoldDots) is { } problem)
            throw new ArgumentException($"The value of '{placeholder}' cannot stand in a key: {problem}.", placeholder);
    }

    /// <summary>Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD in either form; that is one character as well.</summary>
    private void Value(string value, string placeholder)
    {
        int bytes;
        if (_text is null)
        {
            bytes = Encoding.UTF8.GetBytes(value, Reserve(Encoding.UTF8.GetMaxByteCount(value.Length)));
            _length += bytes;
        }
        else
        {
            var isAscii = Ascii.IsValid(value);
            var utf8 = isAscii ? [] : Encoding.UTF8.GetBytes(value);
            bytes = isAscii ? value.Length : utf8.Length;
            if (isAscii)
                value.CopyTo(Chars);
            else
                Encoding.UTF8.GetChars(utf8, Chars);
            _length += value.Length;
            _bytesBeyondLength += bytes - value.Length;
        }

        if (bytes > _longestLength)
            (_longestLength, _longestPlaceholder) = (bytes, placeholder);
    }

    /// <summary>A value that is short, and the one to name only where nothing longer is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Wrote(int count, string placeholder)
    {
        _length += count;
        if (_length > KeyText.MaxUtf8Bytes)
            _longestPlaceholder ??= placeholder;
    }
}
