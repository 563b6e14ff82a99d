using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace BusContracts.Spec.Baseline;

/// <summary>Finds what became of the types that messages hold; a type that no message holds breaks nobody.</summary>
internal sealed class TypeChanges(SpecModel baseline, SpecModel contract, ChangeList changes)
{
    private readonly Dictionary<string, TypeModel> _old = baseline.Types.ToDictionary(type => type.Name);
    private readonly Dictionary<string, TypeModel> _new = contract.Types.ToDictionary(type => type.Name);
    private readonly HashSet<(string, string)> _reached = [];
    private readonly Queue<(string Old, string Now)> _waiting = new();

    /// <summary>Two types stand in the same place, so that their definitions are to be compared.</summary>
    public void Pair(ValueType old, ValueType now)
    {
        foreach (var (before, after) in TypeFit.NamedPairs(old, now))
        {
            if (_reached.Add((before.Name, after.Name)))
                _waiting.Enqueue((before.Name, after.Name));
        }
    }

    /// <summary>Compares the types of one field or place.</summary>
    public void Value(string[] path, string what, FieldModel old, FieldModel now)
    {
        var breaks = (TypeFit.Reads(now.Type, old.Type, old.Accept) ? BrokenSides.None : BrokenSides.Consumers)
            | (TypeFit.Reads(old.Type, now.Type, now.Accept) ? BrokenSides.None : BrokenSides.Publishers);
        Report(path, what, old.Type, now.Type, breaks);
    }

    /// <summary>Compares what is said of fields that are not listed.</summary>
    public void OtherFields(FieldOwner owner, ValueType? old, ValueType? now)
    {
        if (old is null)
            return;
        if (now is null)
        {
            changes.Payload(owner.PathToOthers, BrokenSides.Consumers, $"Fields of {owner.Words} that are not listed were {TypeText.Of(old)} and are no part of it", "those that use them never see them again");
            return;
        }

        var breaks = (TypeFit.Reads(now, old) ? BrokenSides.None : BrokenSides.Consumers) | (TypeFit.Reads(old, now) ? BrokenSides.None : BrokenSides.Publishers);
        Report(owner.PathToOthers, $"What is not listed of {owner.Words}", old, now, breaks);
    }

    /// <summary>Compares the definitions of every pair of types that messages reach. To be called last.</summary>
    public void Find()
    {
        while (_waiting.Count > 0)
        {
            var (oldName, newName) = _waiting.Dequeue();
            if (_old.TryGetValue(oldName, out var old) && _new.TryGetValue(newName, out var now))
                Find(old, now);
        }
    }

    private void Report(string[] path, string what, ValueType old, ValueType now, BrokenSides breaks)
    {
        Pair(old, now);
        if (breaks == BrokenSides.None)
            return;
        var why = breaks switch
        {
            BrokenSides.Consumers => "they cannot read every value that it may have now",
            BrokenSides.Publishers => "they may send a value that it can no longer have",
            _ => "neither side can read every value of the other",
        };
        changes.Payload(path, breaks, $"{what} was {TypeText.Of(old)} and is {TypeText.Of(now)}", why);
    }

    private void Find(TypeModel old, TypeModel now)
    {
        switch (old, now)
        {
            case (TypeModel.Object before, TypeModel.Object after):
                var owner = FieldOwner.OfType(after.Name);
                new FieldChanges(owner, this, changes).Find(before.Fields, after.Fields);
                OtherFields(owner, before.OtherFields, after.OtherFields);
                break;
            case (TypeModel.Tuple before, TypeModel.Tuple after):
                Places(before, after);
                break;
            case (TypeModel.StringEnum before, TypeModel.StringEnum after):
                Values(after.Name, "enum", before.Values.Select(value => value.Value), after.Values.Select(value => value.Value));
                break;
            case (TypeModel.IntegerEnum before, TypeModel.IntegerEnum after):
                Values(after.Name, "integer-enum", before.Values.Select(Number), after.Values.Select(Number));
                break;
        }
    }

    /// <summary>The places of a tuple are known by their order; their names are the spec's own affair.</summary>
    private void Places(TypeModel.Tuple old, TypeModel.Tuple now)
    {
        if (old.Fields.Count != now.Fields.Count)
        {
            changes.Payload(["types", now.Name, "tuple"], BrokenSides.Both, $"The tuple '{now.Name}' had {Number(old.Fields.Count)} places and has {Number(now.Fields.Count)}", "either side reads an array of one length");
            return;
        }

        var fields = new FieldChanges(FieldOwner.OfTuple(now.Name), this, changes);
        for (var place = 0; place < old.Fields.Count; place++)
            fields.Values(old.Fields[place], now.Fields[place]);
    }

    private void Values(string type, string group, IEnumerable<string> old, IEnumerable<string> now)
    {
        foreach (var gone in old.Except(now))
            changes.Removed(["types", type, group, gone], BrokenSides.Both, $"The value '{gone}' of the enumeration '{type}' is gone", "publishers may send it, and consumers wait for it in vain");
    }

    private static string Number(EnumValueModel<long> value) => value.Value.ToString(CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
