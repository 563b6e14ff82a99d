using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>What every part of a spec is bound against: its head and its types.</summary>
internal sealed class Scope(ProblemList problems)
{
    public ProblemList Problems { get; } = problems;

    /// <summary>The releases, and the one that is bound.</summary>
    public ReleaseList Releases { get; set; } = new([], 0, problems);

    /// <summary>The link that anchors of events are put behind.</summary>
    public string? Documentation { get; set; }

    /// <summary>The placeholders that name a user.</summary>
    public IReadOnlyList<string> UserPlaceholders { get; set; } = [];

    /// <summary>What the contract says of placeholders wherever they stand.</summary>
    public IReadOnlyDictionary<string, PlaceholderRule> Placeholders { get; set; } = new Dictionary<string, PlaceholderRule>();

    public TypeTable Types { get; } = new();

    public PropertyNames Properties { get; } = new();

    public PlainFields PlainFields { get; } = new();

    public SharedPlaceholders SharedPlaceholders { get; } = new();

    /// <summary>The link to an event's documentation: a whole one, or an anchor behind the contract's.</summary>
    public string? LinkOf(Keys keys)
    {
        if (keys.Scalar("documentation") is not { } link)
            return Documentation;
        if (link.Text.Contains("://"))
            return link.Text;
        if (Documentation is not null)
            return Documentation + "#" + link.Text.TrimStart('#');
        Problems.Add(ProblemKind.UnknownValue, link.Range, link.Text, "documentation", "a whole link (https://...), or give the contract a 'documentation' that this is an anchor of");
        return null;
    }
}
