using System.Text;

namespace BusContracts.Tests.Messages;

/// <summary>One row of the table in <c>docs/codec.md</c>: a body that a careful publisher would not send.</summary>
/// <param name="Row">The first cell of the row, to the letter.</param>
/// <param name="Body">The body.</param>
/// <param name="Written">What is written of the message that was read; null where the body is refused.</param>
/// <param name="Found">How what the exception found begins; null where the body is read.</param>
/// <param name="Path">Where.</param>
internal sealed record OddInput(string Row, byte[] Body, string? Written, string? Found, string? Path)
{
    private const string Head = """{"name":"favorite_added","data":{"xivo_uuid":"","source":""";

    private const string Tail = ",\"source_entry_id\":\"\"";

    /// <summary>The body is read, and written as <paramref name="written"/>.</summary>
    public static OddInput Read(string row, string body, string written) => new(row, Encoding.UTF8.GetBytes(body), written, null, null);

    /// <summary>The body is refused.</summary>
    public static OddInput Refused(string row, string body, string found, string path) => Refused(row, Encoding.UTF8.GetBytes(body), found, path);

    /// <summary>The body is refused.</summary>
    public static OddInput Refused(string row, byte[] body, string found, string path) => new(row, body, null, found, path);

    /// <summary>A message whose <c>source</c> is this JSON, with more fields behind.</summary>
    public static string With(string source, string more = "") => $"{Head}{source}{Tail}{more}}}}}";

    /// <summary>The same, with bytes that are no UTF-8 where <paramref name="source"/> and <paramref name="more"/> have a <c>?</c>.</summary>
    public static byte[] WithInvalid(string source, string more = "") => Broken(With(source, more));

    /// <summary>The bytes of a text, with 0xFF for <c>?</c>.</summary>
    public static byte[] Broken(string text) => [.. Encoding.UTF8.GetBytes(text).Select(letter => letter == '?' ? (byte)0xFF : letter)];

    /// <summary>A body of exactly so many bytes.</summary>
    public static byte[] OfLength(int bytes)
    {
        var frame = Encoding.UTF8.GetBytes(With("\"\""));
        var body = new byte[bytes];
        var hole = Head.Length + 1;
        frame.AsSpan(0, hole).CopyTo(body);
        body.AsSpan(hole, bytes - frame.Length).Fill((byte)'x');
        frame.AsSpan(hole).CopyTo(body.AsSpan(hole + bytes - frame.Length));
        return body;
    }

    /// <summary>An unknown field so deep that the innermost array is on this level of the message.</summary>
    public static string Nested(int level) => With("\"\"", $",\"a\":{new string('[', level - 2)}{new string(']', level - 2)}");

    /// <summary>What is wrong with the answer that the body gets, or null.</summary>
    public string? Problem()
    {
        try
        {
            var written = TestContract.Write(TestContract.Read<FavoriteAdded>(Body));
            return written == Written ? null : $"written was {(written.Length > 200 ? written[..200] : written)}";
        }
        catch (EventFormatException refused)
        {
            return IsAsTold(refused) ? null : refused.ToString();
        }
    }

    public override string ToString() => Row;

    // The name is known only where the body got so far; everything else is always told.
    private bool IsAsTold(EventFormatException refused) =>
        Found is not null && refused.Found.StartsWith(Found, StringComparison.Ordinal)
        && refused.JsonPath.StartsWith(Path!, StringComparison.Ordinal)
        && refused.EventName == "favorite_added" && refused.Release == "18.02" && refused.Expected.Length > 0
        && refused.ByteOffset >= 0 && refused.ByteOffset <= Body.Length
        && refused.Message.Contains(refused.Expected, StringComparison.Ordinal) && refused.Message.Contains(refused.Found, StringComparison.Ordinal);
}
