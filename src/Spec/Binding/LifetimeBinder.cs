using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds <c>since</c>, <c>removed</c> and <c>changed</c>, which date any part of a contract.</summary>
/// <param name="keys">What may be dated.</param>
/// <param name="what">What it is, for messages: <c>the field 'id'</c>.</param>
/// <param name="scope">Has the releases.</param>
internal sealed class LifetimeBinder(Keys keys, string what, Scope scope)
{
    private readonly ReleaseList _releases = scope.Releases;

    /// <summary>When it is there; always, where what is said of it is wrong and was reported.</summary>
    public Lifetime Bind()
    {
        var (since, first, isRight) = Since();
        var removed = keys.Scalar("removed");
        if (removed is null)
            return isRight && since is not null ? Lifetime.Always with { Since = since, First = first } : Lifetime.Always;
        if (_releases.Find(removed) is not { } end || !isRight)
            return Lifetime.Always;
        if (end > first)
        {
            _releases.EndBefore(end);
            return new Lifetime(since, first, end, removed.Text);
        }

        var none = since is null ? "which is the first of the contract's" : $"and 'since' is {since}";
        Refuse(removed.Range, $"'removed' is {removed.Text}, {none}, so that no release has {what}; 'removed' names the first release without it");
        return Lifetime.Always;
    }

    /// <summary>What changed up to the release that is bound.</summary>
    public EquatableArray<ChangeModel> Changes(Lifetime lifetime)
    {
        if (keys.Map("changed", "a map of releases and what changed in each") is not { } changed)
            return default;
        var changes = new List<ChangeModel>();
        var last = -1;
        foreach (var entry in changed.Entries)
        {
            var text = Shape.Scalar(entry.Value, $"The change of {entry.KeyText}", scope.Problems);
            if (_releases.Find(entry.Key) is not { } release || text is null || !IsWithin(lifetime, release, entry.Key, "changed"))
                continue;
            if (release <= last)
                Refuse(entry.KeyRange, $"{entry.KeyText} stands behind {_releases.Names[last]}, which is later; write the oldest change first");
            else if (release <= _releases.Bound)
                changes.Add(new ChangeModel(entry.KeyText, text.Text.Trim()));
            last = System.Math.Max(last, release);
        }

        return changes.ToEquatableArray();
    }

    /// <summary>Whether a release that something happens in has the thing; where not, that is reported.</summary>
    public bool IsWithin(Lifetime lifetime, int release, ScalarNode node, string happens)
    {
        if (lifetime.Has(release))
            return true;
        var there = release < lifetime.First ? $"is there {SinceText(lifetime)} only" : $"was removed in {lifetime.Removed}";
        Refuse(node.Range, $"{what} {(happens == "changed" ? "changed" : "is deprecated")} in {node.Text}, and {there}; name a release that has it");
        return false;
    }

    private static string SinceText(Lifetime lifetime) => lifetime.WhyNotIn(-1);

    private (string? Since, int First, bool IsRight) Since()
    {
        switch (keys.Find("since"))
        {
            case null:
                return (null, 0, true);
            case ScalarNode release:
                return _releases.Find(release) is { } first ? (release.Text, first, true) : (null, 0, false);
            case { } node when Shape.Map(node, "'since'", scope.Problems, "a release, or { after: the last release without it }") is { } map:
                return After(new Keys(map, keys.KeyOf("since")!.Range, "'since'", scope.Problems));
            default:
                return (null, 0, false);
        }
    }

    private (string? Since, int First, bool IsRight) After(Keys since)
    {
        var last = since.RequireScalar("after", "after: the last release without it");
        since.RefuseOthers();
        if (last is null || _releases.Find(last) is not { } release)
            return (null, 0, false);
        if (release < _releases.Newest)
            return (Lifetime.AfterPrefix + last.Text, release + 1, true);
        Refuse(last.Range, $"no release of the contract is after {last.Text}, so that none has {what}; name an earlier one, or list the one that has it");
        return (null, 0, false);
    }

    private void Refuse(TextRange range, string reason) => scope.Problems.Add(ProblemKind.BadLifetime, range, reason);
}
