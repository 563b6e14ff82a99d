using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace BusContracts;

/// <summary>A uuid as it stands on the bus: a <see cref="Guid"/>, or the very text where it is none.</summary>
/// <remarks>
/// Servers send <c>""</c>, <c>"None"</c> and names where a uuid should stand, so a strict type would lose the message.
/// Only the canonical form (lower case, 36 characters) is held as a <see cref="Guid"/>; any other text is kept to the letter
/// and is equal to that text alone. The default value is <see cref="Guid.Empty"/>. Immutable and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Uuid
{
    // The guid as two numbers: a copy of this struct is made in pieces, and reading a whole Guid across their edges stalls the processor.
    private readonly string? _text;
    private readonly ulong _first;
    private readonly ulong _last;

    /// <summary>Holds a uuid.</summary>
    /// <param name="value">The uuid.</param>
    public Uuid(Guid value)
    {
        var halves = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in value));
        _first = halves[0];
        _last = halves[1];
    }

    private Uuid(string text) => _text = text;

    private Uuid(Vector128<byte> guid)
    {
        _first = guid.AsUInt64().GetElement(0);
        _last = guid.AsUInt64().GetElement(1);
    }

    /// <summary>The length of the canonical form, in characters and in UTF-8 bytes.</summary>
    internal const int CanonicalLength = UuidText.Length;

    /// <summary>Whether the text is a uuid, in whatever case.</summary>
    public bool IsGuid => AsGuid() is not null;

    /// <summary>Holds a uuid.</summary>
    /// <param name="value">The uuid.</param>
    public static implicit operator Uuid(Guid value) => new(value);

    /// <summary>Holds a text to the letter, as a <see cref="Guid"/> where it is one in canonical form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>What stands for <paramref name="text"/>; <see cref="ToString"/> gives it back unchanged.</returns>
    public static Uuid Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // What is not ASCII becomes a question mark, which no uuid has.
        Span<byte> ascii = stackalloc byte[CanonicalLength];
        return text.Length == CanonicalLength && Encoding.ASCII.GetBytes(text, ascii) == CanonicalLength && TryParseCanonical(ascii, out var uuid)
            ? uuid
            : new Uuid(text);
    }

    /// <summary>Holds a text to the letter; allocates nothing where it is a uuid in canonical form.</summary>
    /// <param name="utf8">UTF-8 without JSON escapes.</param>
    /// <returns>What stands for <paramref name="utf8"/>.</returns>
    public static Uuid Parse(ReadOnlySpan<byte> utf8) =>
        TryParseCanonical(utf8, out var uuid) ? uuid : new Uuid(Encoding.UTF8.GetString(utf8));

    /// <summary>The uuid, or null where the text is none.</summary>
    /// <returns>The uuid in whatever case it was written.</returns>
    public Guid? AsGuid() =>
        _text is null ? CanonicalGuid
        : Parse(_text.ToLowerInvariant()) is { _text: null } uuid ? uuid.CanonicalGuid
        : null;

    /// <summary>The text as it stands on the bus.</summary>
    public override string ToString() => _text ?? CanonicalGuid.ToString("D");

    /// <summary>The text where it is no canonical uuid, else null.</summary>
    internal string? TextOrNull => _text;

    private Guid CanonicalGuid => MemoryMarshal.Read<Guid>(MemoryMarshal.AsBytes<ulong>([_first, _last]));

    /// <summary>Holds a uuid in canonical form, and nothing else.</summary>
    internal static bool TryParseCanonical(ReadOnlySpan<byte> utf8, out Uuid uuid)
    {
        var isCanonical = UuidText.TryParse(utf8, out var guid);
        uuid = new Uuid(guid);
        return isCanonical;
    }

    /// <summary>Writes the <see cref="CanonicalLength"/> bytes of the uuid; only where <see cref="TextOrNull"/> is null.</summary>
    internal void FormatCanonical(Span<byte> utf8) => UuidText.Format(Vector128.Create(_first, _last).AsByte(), utf8);

    /// <summary>Writes the <see cref="CanonicalLength"/> characters of the uuid; only where <see cref="TextOrNull"/> is null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void FormatCanonical(Span<char> text) => UuidText.Format(Vector128.Create(_first, _last).AsByte(), text);
}
