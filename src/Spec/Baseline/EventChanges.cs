using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Baseline;

/// <summary>Finds what became of each event of the baseline.</summary>
internal sealed class EventChanges(SpecModel baseline, SpecModel contract, TypeChanges types, ChangeList changes)
{
    private readonly Dictionary<string, EventModel> _byKey = contract.Events.ToDictionary(found => found.Key);
    private readonly ILookup<string, EventModel> _byName = contract.Events.ToLookup(found => found.Name.Text);
    private readonly HashSet<string> _oldKeys = [.. baseline.Events.Select(old => old.Key)];

    public void Find()
    {
        var addresses = new AddressChanges(baseline, contract, changes);
        foreach (var old in baseline.Events)
        {
            if (SameAs(old) is { } now)
                Find(old, now, addresses);
            else
                changes.Removed(["events", old.Key], BrokenSides.Both, $"The event '{old.Key}' is gone{WhyGone(old)}", "consumers wait for it in vain, and nobody knows what publishers send");
        }
    }

    private void Find(EventModel old, EventModel now, AddressChanges addresses)
    {
        addresses.Find(old, now);
        foreach (var (before, after) in Paired(NamePlaceholders(old), NamePlaceholders(now)))
            types.Pair(before.Type, after.Type);

        var owner = now.Payload is { } shared ? FieldOwner.OfType(shared) : FieldOwner.OfEvent(now.Key);
        new FieldChanges(owner, types, changes).Find(old.Fields, now.Fields);
        types.OtherFields(owner, old.OtherFields, now.OtherFields);
    }

    /// <summary>The event of the same key; where none has it, the one of the same name, for the key is the spec's own affair.</summary>
    private EventModel? SameAs(EventModel old) =>
        _byKey.TryGetValue(old.Key, out var now) ? now : _byName[old.Name.Text].FirstOrDefault(other => !_oldKeys.Contains(other.Key));

    private string WhyGone(EventModel old) =>
        contract.Withheld.FirstOrDefault(withheld => withheld.Event == old.Key && withheld.Field is null) is { } found ? $" ({found.Reason})" : "";

    private static IEnumerable<PlaceholderModel> NamePlaceholders(EventModel model) =>
        model.Name.Parts.Where(part => part.IsPlaceholder).Select(part => model.Placeholders.First(known => known.WireName == part.Text));

    private static IEnumerable<(T, T)> Paired<T>(IEnumerable<T> old, IEnumerable<T> now) => old.Zip(now, (before, after) => (before, after));
}
