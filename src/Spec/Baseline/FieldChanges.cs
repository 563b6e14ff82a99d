using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Baseline;

/// <summary>Finds what became of the fields of an event or an object type, and of the places of a tuple.</summary>
internal sealed class FieldChanges(FieldOwner owner, TypeChanges types, ChangeList changes)
{
    public void Find(IReadOnlyList<FieldModel> baseline, IReadOnlyList<FieldModel> contract)
    {
        var match = new FieldMatch(contract);
        var known = new HashSet<string>();
        foreach (var old in baseline)
        {
            if (match.Of(old) is { } now)
            {
                known.Add(now.WireName);
                Find(old, now);
            }
            else
            {
                changes.Removed(owner.PathTo(old.WireName), BrokenSides.Consumers, $"The field '{old.WireName}' of {owner.Words} is gone", old.Optional ? "those that use it never see it again" : "they require it");
            }
        }

        foreach (var added in contract.Where(now => !now.Optional && !known.Contains(now.WireName)))
            changes.Payload(owner.PathTo(added.WireName), BrokenSides.Publishers, $"The field '{added.WireName}' of {owner.Words} is new and required", "they do not send it");
    }

    /// <summary>Compares a field, or a place of a tuple, by what it may hold.</summary>
    public void Values(FieldModel old, FieldModel now)
    {
        types.Value(owner.PathTo(now.WireName, "type"), $"The field '{now.WireName}' of {owner.Words}", old, now);
        var lost = old.Accept.Where(kind => !TypeFit.Reads(new ValueType.Scalar(kind, Nullable: false), now.Type, now.Accept)).ToArray();
        if (lost.Length > 0)
            changes.Payload(owner.PathTo(now.WireName, "accept"), BrokenSides.Publishers, $"The field '{now.WireName}' of {owner.Words} accepted {string.Join(" and ", lost.Select(TypeText.Of))} too and does not", "those that send it so are not understood");
    }

    private void Find(FieldModel old, FieldModel now)
    {
        Name(old, now);
        Values(old, now);
        Presence(old, now);
    }

    private void Name(FieldModel old, FieldModel now)
    {
        if (now.WireName != old.WireName)
        {
            var breaks = (old.Also.Contains(now.WireName) ? BrokenSides.None : BrokenSides.Consumers)
                | (now.Also.Contains(old.WireName) ? BrokenSides.None : BrokenSides.Publishers);
            if (breaks != BrokenSides.None)
                changes.Payload(owner.PathTo(now.WireName), breaks, $"The field '{now.WireName}' of {owner.Words} was called '{old.WireName}'", "each side writes one of the two names, and these do not read the other");
        }

        var lost = old.Also.Where(name => name != now.WireName && !now.Also.Contains(name)).ToArray();
        if (lost.Length > 0)
            changes.Payload(owner.PathTo(now.WireName, "also"), BrokenSides.Publishers, $"The field '{now.WireName}' of {owner.Words} was also read as '{string.Join("', '", lost)}' and is not", "those that send that name are not understood");
    }

    private void Presence(FieldModel old, FieldModel now)
    {
        var path = owner.PathTo(now.WireName, "optional");
        if (old.Optional && !now.Optional)
            changes.Payload(path, BrokenSides.Publishers, $"The field '{now.WireName}' of {owner.Words} was optional and is required", "they may leave it out");
        else if (!old.Optional && now.Optional)
            changes.Payload(path, BrokenSides.Consumers, $"The field '{now.WireName}' of {owner.Words} was required and is optional", "they require it");
    }
}
