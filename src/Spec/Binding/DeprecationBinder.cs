using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Binding;

/// <summary>Binds why an event or a field should no longer be used, and what replaces it.</summary>
/// <param name="scope">Has the releases.</param>
/// <param name="kind">What can replace it: <c>event</c>, <c>field</c>.</param>
/// <param name="candidates">The names of those.</param>
internal sealed class DeprecationBinder(Scope scope, string kind, IReadOnlyCollection<string> candidates)
{
    /// <summary>The deprecation; null where there is none yet at the release that is bound.</summary>
    public DeprecationModel? Bind(Keys keys, LifetimeBinder dates, Lifetime lifetime)
    {
        if (keys.Map("deprecated", "a map with the keys since, message and replaced-by") is not { } map)
            return null;

        var own = new Keys(map, keys.KeyOf("deprecated")!.Range, "'deprecated'", scope.Problems);
        var since = own.Scalar("since");
        var message = own.Prose("message");
        var replacements = own.Scalars("replaced-by");
        own.RefuseOthers();

        foreach (var unknown in replacements.Where(replacement => !candidates.Contains(replacement.Text)))
            scope.Problems.Add(ProblemKind.UnknownReplacement, unknown.Range, unknown.Text, DidYouMean.Nearest(unknown.Text, candidates) is { } near ? $"did you mean '{near}'?" : Advice, kind);
        var release = since is null ? null : scope.Releases.Find(since);
        var isDated = release is { } known && dates.IsWithin(lifetime, known, since!, "deprecated");
        return release > scope.Releases.Bound
            ? null
            : new DeprecationModel(isDated ? since!.Text : null, message, replacements.Select(replacement => replacement.Text).Where(candidates.Contains).ToEquatableArray());
    }

    private string Advice => kind == "event" ? "name the key of an event of this contract" : "name a field beside it";
}
