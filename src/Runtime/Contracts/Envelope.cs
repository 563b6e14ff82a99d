namespace BusContracts;

/// <summary>The shape of a contract's message bodies: which keys they have besides the event's own data.</summary>
/// <remarks>Immutable, equal by content, and safe for any number of threads.</remarks>
public sealed record Envelope
{
    private EnvelopeLayout? _layout;

    /// <summary>The content type of published messages.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether published messages survive a restart of the broker, if their queue does.</summary>
    public bool IsPersistent { get; init; } = true;

    /// <summary>The keys in the order in which they are written.</summary>
    public required IReadOnlyList<EnvelopeKey> Keys { get; init; }

    /// <summary>The key with a role, or null where the envelope has none.</summary>
    /// <param name="role">What the key is for.</param>
    /// <returns>The key.</returns>
    public EnvelopeKey? KeyFor(EnvelopeRole role)
    {
        foreach (var key in Keys)
        {
            if (key.Role == role)
                return key;
        }

        return null;
    }

    /// <summary>The keys as bytes; two threads may both make it, and either stays. A copy by <c>with</c> may have other keys.</summary>
    internal EnvelopeLayout Layout =>
        _layout is { } layout && ReferenceEquals(layout.Keys, Keys) ? layout : _layout = new EnvelopeLayout(this);

    /// <inheritdoc/>
    public bool Equals(Envelope? other)
    {
        if (other is null || ContentType != other.ContentType || IsPersistent != other.IsPersistent || Keys.Count != other.Keys.Count)
            return false;

        for (var i = 0; i < Keys.Count; i++)
        {
            if (Keys[i] != other.Keys[i])
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ContentType, IsPersistent, Keys.Count);
}

/// <summary>One key of an envelope.</summary>
/// <param name="Name">The key in the body.</param>
/// <param name="Role">What it is for.</param>
/// <param name="IsHeader">Whether the value travels as an AMQP header of the same name too.</param>
public sealed record EnvelopeKey(string Name, EnvelopeRole Role, bool IsHeader = false);

/// <summary>What a key of an envelope is for.</summary>
public enum EnvelopeRole
{
    /// <summary>The event's name, which a message is dispatched by.</summary>
    Name,

    /// <summary>The ACL that a client needs to be sent the event.</summary>
    RequiredAcl,

    /// <summary>The uuid of the producer.</summary>
    Origin,

    /// <summary>The event's own data.</summary>
    Data,
}
