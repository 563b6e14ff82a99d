using BusContracts.Annotations;
using System.Diagnostics;

namespace BusContracts;

/// <summary>What a token holds: an ACL in which <c>*</c>, <c>#</c> and the reserved word <c>me</c> may stand.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
[DebuggerDisplay("{Value,nq}")]
public readonly record struct AclPattern
{
    private readonly string? _value;

    /// <summary>Takes a pattern as it is.</summary>
    /// <param name="value">The pattern.</param>
    public AclPattern([AclPattern] string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The pattern as it stands in a token; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
