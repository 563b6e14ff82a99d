using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BusContracts;

/// <summary>JSON that its contract cannot hold: what was expected, what was found, and where.</summary>
public sealed class EventFormatException : JsonException
{
    internal EventFormatException(string expected, string found, long byteOffset, string path = "", string eventName = "", string release = "", Exception? inner = null)
        : base(Describe(expected, found, byteOffset, path, eventName, release), path.Length == 0 ? null : path, lineNumber: null, bytePositionInLine: null, inner)
    {
        Expected = expected;
        Found = found;
        ByteOffset = byteOffset;
        JsonPath = path;
        EventName = eventName;
        Release = release;
    }

    /// <summary>The event's wire name, or its name in the contract where the message did not get so far; empty where no event is known.</summary>
    public string EventName { get; }

    /// <summary>Where it went wrong: <c>$.data.tags[2]</c>. Paths begin at the message, or at the value that was being read.</summary>
    public string JsonPath { get; }

    /// <summary>What the contract has in that place: <c>a whole number of at most 64 bits</c>.</summary>
    public string Expected { get; }

    /// <summary>What stood there instead; at most the first 40 characters of a text.</summary>
    public string Found { get; }

    /// <summary>Where it went wrong, in bytes from the beginning of the body.</summary>
    public long ByteOffset { get; }

    /// <summary>The release that the contract describes; empty where none is known.</summary>
    public string Release { get; }

    private static string Describe(string expected, string found, long byteOffset, string path, string eventName, string release)
    {
        var text = new StringBuilder(eventName);
        text.Append(eventName.Length == 0 ? "At " : ": at ").Append(path.Length == 0 ? "" : path + ", ");
        text.Append(CultureInfo.InvariantCulture, $"byte {byteOffset}: expected {expected}, found {found}.");
        if (release.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" (The contract goes up to release {release}.)");
        return text.ToString();
    }
}
