using System.Buffers;
using System.Text;
using System.Text.Json;

namespace BusContracts;

/// <summary>One spelling for all JSON texts that say the same: what <see cref="RawJson"/> compares by.</summary>
/// <remarks>
/// Strings are spelled with as few escapes as can be, and the members of an object stand in the order of their names, those
/// of one name as they came. Numbers stay to the letter: <c>1.0</c> is written by whoever means a fraction, and is not <c>1</c>.
/// </remarks>
internal static class JsonNormalForm
{
    /// <summary>How deep it goes: what lies deeper is compared to the letter, so that no depth exhausts the stack.</summary>
    private const int MaxDepth = 64;

    /// <summary>Whether compact JSON might be spelled otherwise; where not, it is its own normal form.</summary>
    public static bool IsNeededFor(ReadOnlySpan<byte> compact) => compact.IndexOfAny((byte)'\\', (byte)'{') >= 0;

    /// <summary>The normal form of compact JSON.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> compact)
    {
        var reader = new Utf8JsonReader(compact, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var output = new ArrayBufferWriter<byte>(compact.Length);
        reader.Read();
        WriteValue(ref reader, compact, output);
        return output.WrittenMemory;
    }

    private static void WriteValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> compact, ArrayBufferWriter<byte> output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= MaxDepth:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                output.Write(compact[start..(int)reader.BytesConsumed]);
                break;
            case JsonTokenType.StartObject:
                WriteObject(ref reader, compact, output);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader, compact, output);
                break;
            case JsonTokenType.String:
                WriteString(reader.ValueSpan, output);
                break;
            default:
                output.Write(reader.ValueSpan);
                break;
        }
    }

    private static void WriteArray(ref Utf8JsonReader reader, ReadOnlySpan<byte> compact, ArrayBufferWriter<byte> output)
    {
        output.Write("["u8);
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            WriteValue(ref reader, compact, output);
        }

        output.Write("]"u8);
    }

    private static void WriteObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> compact, ArrayBufferWriter<byte> output)
    {
        // All members as one text, and where in it each of them and its name lies: they are sorted by moving the places.
        var members = new ArrayBufferWriter<byte>();
        var parts = new List<Member>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var start = members.WrittenCount;
            WriteString(reader.ValueSpan, members);
            var name = members.WrittenCount;
            members.Write(":"u8);
            reader.Read();
            WriteValue(ref reader, compact, members);
            parts.Add(new Member(start, name, members.WrittenCount));
        }

        var sorted = parts.ToArray();
        Array.Sort(sorted, (left, right) =>
        {
            var names = members.WrittenSpan[left.Start..left.Name].SequenceCompareTo(members.WrittenSpan[right.Start..right.Name]);
            return names != 0 ? names : left.Start.CompareTo(right.Start);
        });
        output.Write("{"u8);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0)
                output.Write(","u8);
            output.Write(members.WrittenSpan[sorted[i].Start..sorted[i].End]);
        }

        output.Write("}"u8);
    }

    /// <summary>Where a member, its name and its end lie. A class, and sorted as an array: a native program does that anyway, and sorts no structs and no lists.</summary>
    private sealed class Member(int start, int name, int end)
    {
        public int Start => start;

        public int Name => name;

        public int End => end;
    }

    private static void WriteString(ReadOnlySpan<byte> escaped, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        while (escaped.IndexOf((byte)'\\') is >= 0 and var escape)
        {
            output.Write(escaped[..escape]);
            escaped = escaped[escape..];
            escaped = escaped[WriteEscape(escaped, output)..];
        }

        output.Write(escaped);
        output.Write("\""u8);
    }

    /// <summary>Writes what one escape stands for, both halves of a surrogate pair at once.</summary>
    /// <returns>How many bytes that took of the text.</returns>
    private static int WriteEscape(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        var unit = UnitOf(text);
        if (text[1] != 'u')
        {
            WriteScalar(new Rune(unit), output);
            return 2;
        }

        if (Rune.TryCreate(unit, out var rune))
        {
            WriteScalar(rune, output);
            return 6;
        }

        if (text.Length >= 12 && text[6] == '\\' && text[7] == 'u' && Rune.TryCreate(unit, UnitOf(text[6..]), out var pair))
        {
            WriteScalar(pair, output);
            return 12;
        }

        // Half a pair, which UTF-8 cannot hold, stays an escape.
        output.Write(Encoding.ASCII.GetBytes($"\\u{(int)unit:x4}"));
        return 6;
    }

    private static char UnitOf(ReadOnlySpan<byte> escape) => (char)escape[1] switch
    {
        'u' => (char)ushort.Parse(Encoding.ASCII.GetString(escape.Slice(2, 4)), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture),
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        var same => same,
    };

    private static void WriteScalar(Rune rune, ArrayBufferWriter<byte> output)
    {
        if (rune.Value is '"' or '\\' or < ' ')
            output.Write(Encoding.ASCII.GetBytes($"\\u{rune.Value:x4}"));
        else
            output.Advance(rune.EncodeToUtf8(output.GetSpan(4)));
    }
}
