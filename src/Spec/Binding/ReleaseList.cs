using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>The releases of a contract, oldest first, and the one that is bound.</summary>
/// <param name="names">The releases; their order is that of the list, for <c>17.10</c> is later than <c>17.2</c>.</param>
/// <param name="bound">The place of the one that is bound; 0 where none are listed.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class ReleaseList(IReadOnlyList<string> names, int bound, ProblemList problems)
{
    private readonly SortedSet<int> _ends = [];
    private readonly Dictionary<string, int> _places = names.Select((name, place) => (name, place)).ToDictionary(known => known.name, known => known.place);

    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The place of the release that is bound.</summary>
    public int Bound { get; } = bound;

    /// <summary>The place of the newest; 0 where none are listed.</summary>
    public int Newest => System.Math.Max(Names.Count, 1) - 1;

    /// <summary>The last releases of what was removed, oldest first.</summary>
    public IReadOnlyCollection<int> Ends => _ends;

    /// <summary>A release of the contract; null where the text names none, and that was reported.</summary>
    public int? Find(ScalarNode release)
    {
        if (_places.TryGetValue(release.Text, out var place))
            return place;
        problems.Add(ProblemKind.UnknownRelease, release.Range, release.Text, Names.Count == 0
            ? "list it under 'releases', oldest first"
            : DidYouMean.Advice(release.Text, Names.ToArray(), "the contract's releases are"));
        return null;
    }

    /// <summary>Remembers that something has no later release than the one before <paramref name="removed"/>.</summary>
    public void EndBefore(int removed)
    {
        if (removed > 0)
            _ends.Add(removed - 1);
    }
}
