using System.Text;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>An envelope's keys as bytes, made once: what the codec compares with and writes.</summary>
internal sealed class EnvelopeLayout
{
    public EnvelopeLayout(Envelope envelope)
    {
        Keys = envelope.Keys;
        Runs = FirstOfEachRole(envelope.Keys);
        NameKey = envelope.KeyFor(EnvelopeRole.Name)?.Name
            ?? throw new ArgumentException("The envelope has no key with the role Name, so no message could tell its event; add one.", nameof(envelope));
        NameHeads = [Quoted("{", NameKey, ": \""), Quoted("{", NameKey, ":\"")];
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
        foreach (var run in Runs)
        {
            if (name.SequenceEqual(run.Name))
                return run.Role;
        }

        return null;
    }

    /// <remarks>A usual key needs no escapes, and then the writer need not be compiled to read a first message.</remarks>
    private static byte[] Quoted(string before, string key, string behind)
    {
        if (IsPlain(key))
            return Encoding.UTF8.GetBytes($"{before}\"{key}\"{behind}");

        using var scratch = ScratchBuffer.Rent();
        var writer = new JsonSpanWriter(scratch);
        writer.Raw(Encoding.UTF8.GetBytes(before));
        writer.String(key);
        writer.Raw(Encoding.UTF8.GetBytes(behind));
        writer.Flush();
        return scratch.Written.ToArray();
    }

    private static bool IsPlain(string key)
    {
        foreach (var letter in key)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-' or '.'))
                return false;
        }

        return true;
    }

    private static Run[] FirstOfEachRole(IReadOnlyList<EnvelopeKey> keys)
    {
        var runs = new Run[keys.Count];
        var count = 0;
        foreach (var key in keys)
        {
            if (!Array.Exists(runs, earlier => earlier?.Role == key.Role))
                runs[count++] = new Run(key.Role, Encoding.UTF8.GetBytes(key.Name), Quoted("{", key.Name, ":"), Quoted(",", key.Name, ":"));
        }

        return runs[..count];
    }

    /// <summary>A key as it is written, quoted, with its colon: behind the brace where it is the first, else behind a comma.</summary>
    public sealed class Run(EnvelopeRole role, byte[] name, byte[] asFirst, byte[] asNext)
    {
        public EnvelopeRole Role { get; } = role;

        /// <summary>The key as it is compared with what is read.</summary>
        public byte[] Name { get; } = name;

        public byte[] AsFirst { get; } = asFirst;

        public byte[] AsNext { get; } = asNext;
    }
}
