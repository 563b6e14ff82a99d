using BusContracts.Annotations;
using System.Diagnostics;

namespace BusContracts;

/// <summary>The access an event requires of a client, as it stands in a message: <c>events.orders.2e752722-…</c>.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
[DebuggerDisplay("{Value,nq}")]
public readonly record struct Acl
{
    private readonly string? _value;

    /// <summary>Takes an ACL as it is.</summary>
    /// <param name="value">The ACL; any text, since servers publish such as <c>events.orders.None</c>.</param>
    public Acl([Acl] string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The ACL as it goes on the wire; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
