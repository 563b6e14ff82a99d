using System.Collections.Immutable;

namespace PresenceBoard.State;

/// <summary>What is known of one subject.</summary>
internal sealed record Presence
{
    public const string Unknown = "unknown";

    public required Subject Subject { get; init; }

    /// <summary>The last status that the bus told.</summary>
    public string Status { get; init; } = Unknown;

    /// <summary>What holds beside the status, such as a forward, by a name under which it is taken back.</summary>
    public ImmutableSortedDictionary<string, string> Notes { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>When it changed last.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>False if the bus was away after the status was told: what it carried meanwhile was missed.</summary>
    public bool IsSure { get; init; } = true;

    /// <summary>Status and notes, for people.</summary>
    public string Text => Notes.IsEmpty ? Status : $"{Status}, {string.Join(", ", Notes.Values)}";
}

/// <summary>A presence that is new, other than it was, or gone.</summary>
/// <param name="Subject">Whose.</param>
/// <param name="Before">What it was; null where nothing was known.</param>
/// <param name="After">What it is; null where it is gone.</param>
internal sealed record PresenceChange(Subject Subject, Presence? Before, Presence? After);
