using System.Collections;
using System.Diagnostics;

namespace BusContracts;

/// <summary>The patterns that together bring every message of an event: one, or two where servers publish with another key than the documented one.</summary>
/// <remarks>Never empty; equal to another with the same patterns in the same order. Immutable and safe for any number of threads.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Bindings : IReadOnlyList<BindingPattern>, IEquatable<Bindings>
{
    private readonly BindingPattern[] _patterns;

    /// <summary>Makes the bindings of an event.</summary>
    /// <param name="documented">The pattern of the documented routing key.</param>
    /// <param name="observed">Patterns of keys that servers really publish with.</param>
    public Bindings(BindingPattern documented, params BindingPattern[] observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        var patterns = new BindingPattern[1 + observed.Length];
        patterns[0] = documented;
        var count = 1;
        foreach (var pattern in observed)
        {
            if (!Holds(patterns.AsSpan(0, count), pattern))
                patterns[count++] = pattern;
        }

        _patterns = patterns[..count];
    }

    private Bindings(BindingPattern[] patterns) => _patterns = patterns;

    private static bool Holds(ReadOnlySpan<BindingPattern> patterns, BindingPattern wanted)
    {
        foreach (var pattern in patterns)
        {
            if (pattern == wanted)
                return true;
        }

        return false;
    }

    /// <summary>The pattern of the documented routing key.</summary>
    public BindingPattern Documented => _patterns[0];

    /// <summary>Patterns of keys that servers really publish with, where these differ from the documented one.</summary>
    public IReadOnlyList<BindingPattern> Observed => _patterns[1..];

    /// <inheritdoc/>
    public int Count => _patterns.Length;

    /// <inheritdoc/>
    public BindingPattern this[int index] => _patterns[index];

    /// <summary>Those of a contract: well-formed, each once, the documented one first.</summary>
    internal static Bindings Of(IReadOnlyList<string> patterns)
    {
        var made = new BindingPattern[patterns.Count];
        for (var i = 0; i < made.Length; i++)
            made[i] = new BindingPattern(patterns[i]);
        return new Bindings(made);
    }

    /// <summary>One pattern as bindings.</summary>
    /// <param name="pattern">The pattern.</param>
    public static implicit operator Bindings(BindingPattern pattern) => new(pattern);

    /// <summary>Whether any of the patterns matches.</summary>
    /// <param name="routingKey">Any text that a message was published with.</param>
    /// <returns>Whether RabbitMQ would route the message by one of them.</returns>
    public bool Matches(ReadOnlySpan<char> routingKey)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Matches(routingKey))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Bindings? other)
    {
        if (other is null || other.Count != Count)
            return false;
        for (var i = 0; i < _patterns.Length; i++)
        {
            if (_patterns[i] != other._patterns[i])
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bindings);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var pattern in _patterns)
            hash.Add(pattern.Value);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<BindingPattern> GetEnumerator() => ((IEnumerable<BindingPattern>)_patterns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The patterns, the documented one first, separated by <c>" | "</c>.</summary>
    public override string ToString()
    {
        var text = Documented.Value;
        for (var i = 1; i < _patterns.Length; i++)
            text += " | " + _patterns[i].Value;
        return text;
    }
}
