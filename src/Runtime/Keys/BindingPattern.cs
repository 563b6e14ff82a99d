using BusContracts.Annotations;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace BusContracts;

/// <summary>What a queue is bound with: words between dots, where <c>*</c> stands for one word and <c>#</c> for any number.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
[DebuggerDisplay("{Value,nq}")]
public readonly record struct BindingPattern
{
    private readonly TopicPattern? _pattern;

    internal BindingPattern(string value) => _pattern = new TopicPattern(value);

    /// <summary>Every message of the exchange: <c>#</c>.</summary>
    public static BindingPattern Everything { get; } = new("#");

    /// <summary>The pattern as it goes on the wire; empty for the default value, which matches only the empty key.</summary>
    public string Value => _pattern?.Text ?? "";

    /// <summary>Takes a pattern written by hand.</summary>
    /// <param name="text">The pattern.</param>
    /// <returns>The same text as a pattern.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="text"/> has an empty word, a wildcard that is only part of a word (which RabbitMQ takes literally), or more than 255 UTF-8 bytes.
    /// </exception>
    public static BindingPattern Parse([BindingPattern] string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return KeyText.Problem(text, allowWildcards: true) is { } problem
            ? throw new ArgumentException($"'{text}' is not a binding pattern: {problem}.", nameof(text))
            : new BindingPattern(text);
    }

    /// <summary>Takes a pattern written by hand, or says that it is none.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="pattern">The same text as a pattern.</param>
    /// <returns>Whether <paramref name="text"/> is a binding pattern.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out BindingPattern pattern)
    {
        var isPattern = text is not null && KeyText.Problem(text, allowWildcards: true) is null;
        pattern = isPattern ? new BindingPattern(text!) : default;
        return isPattern;
    }

    /// <summary>Whether RabbitMQ would route a message with <paramref name="routingKey"/> by this pattern.</summary>
    /// <param name="routingKey">Any text that a message was published with, well-formed or not.</param>
    /// <returns>Whether it matches, by RabbitMQ's rules: an empty key has no words, and every dot parts two words.</returns>
    public bool Matches(ReadOnlySpan<char> routingKey) => _pattern?.IsMatch(routingKey) ?? routingKey.IsEmpty;

    /// <summary>Whether RabbitMQ would route a message with <paramref name="routingKey"/> by this pattern.</summary>
    /// <param name="routingKey">The key of a message.</param>
    /// <returns>Whether it matches.</returns>
    public bool Matches(RoutingKey routingKey) => Matches(routingKey.Value);

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
