using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Binding;

/// <summary>Binds why an event should no longer be used, and what replaces it.</summary>
internal sealed class DeprecationBinder(Scope scope, IReadOnlyCollection<string> eventKeys)
{
    public DeprecationModel? Bind(Keys keys)
    {
        if (keys.Map("deprecated", "a map with the keys since, message and replaced-by") is not { } map)
            return null;

        var own = new Keys(map, keys.KeyOf("deprecated")!.Range, "'deprecated'", scope.Problems);
        var since = scope.ReleaseOf(own, "since");
        var message = own.Prose("message");
        var replacements = own.Scalars("replaced-by");
        own.RefuseOthers();

        foreach (var unknown in replacements.Where(replacement => !eventKeys.Contains(replacement.Text)))
            scope.Problems.Add(ProblemKind.UnknownReplacement, unknown.Range, unknown.Text, DidYouMean.Nearest(unknown.Text, eventKeys) is { } near ? $"did you mean '{near}'?" : "name the key of an event of this contract");
        return new DeprecationModel(since, message, replacements.Select(replacement => replacement.Text).Where(eventKeys.Contains).ToEquatableArray());
    }
}
