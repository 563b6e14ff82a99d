using System.Text.Json;

namespace BusContracts;

/// <summary>What a message's body may be at most; what is more is an <see cref="EventFormatException"/>.</summary>
public static class MessageLimits
{
    /// <summary>The longest body in bytes that is read: 64 MiB. It is held in memory whole.</summary>
    public const int MaxBodyBytes = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of objects and arrays that is read; the message itself is the first level.</summary>
    public const int MaxDepth = 64;

    /// <summary>A reader of a whole body.</summary>
    internal static Utf8JsonReader Reader(ReadOnlySpan<byte> body) => new(body, new JsonReaderOptions { MaxDepth = MaxDepth });
}
