using BusContracts.Annotations;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace BusContracts;

/// <summary>The key one message is published with: words between dots, at most 255 UTF-8 bytes, no wildcard.</summary>
/// <remarks>
/// The contract's builders (<c>OrderPlaced.RoutingKey(customer)</c>) are the usual way to one. The four texts of a bus are
/// four types (<see cref="RoutingKey"/>, <see cref="BindingPattern"/>, <see cref="Acl"/>, <see cref="AclPattern"/>), so
/// that none can be passed for another. Immutable and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{Value,nq}")]
public readonly record struct RoutingKey
{
    private readonly string? _value;

    internal RoutingKey(string value) => _value = value;

    /// <summary>The key as it goes on the wire; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Takes a key written by hand.</summary>
    /// <param name="text">The key.</param>
    /// <returns>The same text as a key.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> has an empty word, a wildcard word, or more than 255 UTF-8 bytes.</exception>
    public static RoutingKey Parse([RoutingKey] string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return KeyText.Problem(text, allowWildcards: false) is { } problem
            ? throw new ArgumentException($"'{text}' is not a routing key: {problem}.", nameof(text))
            : new RoutingKey(text);
    }

    /// <summary>Takes a key written by hand, or says that it is none.</summary>
    /// <param name="text">The key.</param>
    /// <param name="key">The same text as a key.</param>
    /// <returns>Whether <paramref name="text"/> is a routing key.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RoutingKey key)
    {
        var isKey = text is not null && KeyText.Problem(text, allowWildcards: false) is null;
        key = isKey ? new RoutingKey(text!) : default;
        return isKey;
    }

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
