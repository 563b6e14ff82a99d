using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Contracts;

/// <summary>An event that the target release of the project has not, or has without some of its fields.</summary>
/// <param name="Event">The event as a release describes it that has the withheld part.</param>
/// <param name="Reason">Why the whole event is missing: <c>since 17.16</c>, <c>removed in 16.08</c>; null where only fields are.</param>
/// <param name="Fields">The missing fields of an event that is there, and why each is missing.</param>
internal sealed record WithheldEvent(KnownEvent Event, string? Reason, IReadOnlyList<(FieldModel Field, string Reason)> Fields)
{
    /// <summary>What a contract withholds.</summary>
    public static IEnumerable<WithheldEvent> Of(KnownContract contract)
    {
        var model = contract.Model;
        var withheld = model.Withheld.ToLookup(part => part.Event);
        foreach (var elsewhere in model.Elsewhere)
        {
            var parts = withheld[elsewhere.Key];
            yield return new WithheldEvent(
                new KnownEvent(elsewhere, contract),
                parts.Where(part => part.Field is null).Select(part => part.Reason).FirstOrDefault(),
                [.. from part in parts
                    from field in elsewhere.Fields
                    where field.WireName == part.Field
                    select (field, part.Reason)]);
        }
    }
}
