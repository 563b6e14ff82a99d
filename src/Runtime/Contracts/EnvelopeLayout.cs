using System.Text;
using System.Text.Json;

namespace BusContracts;

/// <summary>An envelope's keys as bytes, made once: what the codec compares with and writes.</summary>
internal sealed class EnvelopeLayout
{
    private readonly (byte[] Name, EnvelopeRole Role)[] _keys;

    public EnvelopeLayout(Envelope envelope)
    {
        Keys = envelope.Keys;
        var keys = FirstOfEachRole(envelope.Keys);
        _keys = Array.ConvertAll(keys, key => (Encoding.UTF8.GetBytes(key.Name), key.Role));
        Runs = Array.ConvertAll(keys, key => new Run(key.Role, Written('{', key.Name), Written(',', key.Name)));
        NameKey = envelope.KeyFor(EnvelopeRole.Name)?.Name
            ?? throw new ArgumentException("The envelope has no key with the role Name, so no message could tell its event; add one.", nameof(envelope));
        NameHeads = [Encoding.UTF8.GetBytes($"{{\"{JsonEncodedText.Encode(NameKey)}\": \""), Encoding.UTF8.GetBytes($"{{\"{JsonEncodedText.Encode(NameKey)}\":\"")];
        OriginKey = envelope.KeyFor(EnvelopeRole.Origin)?.Name ?? "";
    }

    /// <summary>What the layout was made of.</summary>
    public IReadOnlyList<EnvelopeKey> Keys { get; }

    /// <summary>The keys in the order in which they are written.</summary>
    public Run[] Runs { get; }

    public string NameKey { get; }

    /// <summary>How a body begins whose first key is the name, up to the name's first letter: as Python spaces, and compact.</summary>
    public byte[][] NameHeads { get; }

    /// <summary>Empty where the envelope has none.</summary>
    public string OriginKey { get; }

    /// <summary>What a key is for, or null where the envelope does not have it.</summary>
    public EnvelopeRole? RoleOf(ReadOnlySpan<byte> name)
    {
        foreach (var key in _keys)
        {
            if (name.SequenceEqual(key.Name))
                return key.Role;
        }

        return null;
    }

    private static EnvelopeKey[] FirstOfEachRole(IReadOnlyList<EnvelopeKey> keys)
    {
        var first = new List<EnvelopeKey>(keys.Count);
        foreach (var key in keys)
        {
            if (!first.Exists(earlier => earlier.Role == key.Role))
                first.Add(key);
        }

        return first.ToArray();
    }

    private static byte[] Written(char before, string key) => Encoding.UTF8.GetBytes($"{before}\"{JsonEncodedText.Encode(key)}\":");

    /// <summary>A key as it is written, quoted, with its colon: behind the brace where it is the first, else behind a comma.</summary>
    public readonly record struct Run(EnvelopeRole Role, byte[] AsFirst, byte[] AsNext);
}
