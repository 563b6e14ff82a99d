using System.Text;
using Wazo.Bus.Tests.Wire;

namespace Wazo.Bus.Tests.Codec;

/// <summary>An endless row of damaged messages; the same seed gives the same row.</summary>
internal sealed class MutatedMessages(int seed)
{
    private const int LongestRun = 4000;

    private static readonly byte[][] s_bodies = [.. WireMessages.All.Select(message => Encoding.UTF8.GetBytes(message.Body))];

    private static readonly byte[][] s_tokens =
    [
        .. new[]
        {
            "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud800", "\\u0000", "null", "true", "false", "NaN", "-", "-0", "1e999", "0.1", "9223372036854775808", "\"\"", "{}", "[]", "/*", "//", "\n", "\t", "\0", " ",
            "\"name\":", "\"data\":", "\"data\":null,", "\"required_acl\":", "\"origin_uuid\":", "\"x\":{", "\"user_uuid\":", "\"a\":[", "\uFEFF", "\u2028", "\u00e9", "\U0001F600", "2016-02-10T11:57:02.592-0500", "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next message, and the place in <see cref="WireMessages"/> of the one that it was.</summary>
    public (int Origin, byte[] Body) Next()
    {
        var origin = _random.Next(s_bodies.Length);
        var body = s_bodies[origin];
        for (var count = _random.Next(1, 5); count > 0; count--)
            body = Mutated(body);
        return (origin, body);
    }

    private byte[] Mutated(byte[] body)
    {
        var at = _random.Next(body.Length + 1);
        var end = at + _random.Next(Math.Min(60, body.Length - at) + 1);
        return _random.Next(8) switch
        {
            0 => [.. body[..at], .. Token(), .. body[at..]],
            1 => [.. body[..at], .. body[end..]],
            2 => [.. body[..end], .. body[at..end], .. body[end..]],
            3 => [.. body[..at], .. Token(), .. body[end..]],
            4 => [.. body[..at], (byte)_random.Next(256), .. body[Math.Min(at + 1, body.Length)..]],
            5 => [.. body[..at], .. Piece(), .. body[at..]],
            6 => [.. body[..at], .. Enumerable.Repeat(Token(), _random.Next(LongestRun / 40)).SelectMany(token => token), .. body[at..]],
            _ => body[..at],
        };
    }

    private byte[] Token() => s_tokens[_random.Next(s_tokens.Length)];

    private byte[] Piece()
    {
        var other = s_bodies[_random.Next(s_bodies.Length)];
        var start = _random.Next(other.Length);
        return other[start..(start + _random.Next(Math.Min(200, other.Length - start)))];
    }
}
