using System.Collections.Generic;

namespace BusContracts.Spec.Binding;

/// <summary>Holds every C# name and every wire name of a contract once.</summary>
internal sealed class NameClashes(ProblemList problems)
{
    private readonly Dictionary<string, string> _types = [];
    private readonly Dictionary<string, string> _wireNames = [];
    private readonly Dictionary<string, string> _openKeys = [];

    /// <summary>Takes the names that the generator gives a contract's own types.</summary>
    public void ReserveContract(string @namespace)
    {
        var contract = Naming.ContractName(@namespace);
        _types[contract + "Bus"] = _types[contract + "JsonContext"] = "the contract itself";
    }

    /// <summary>Whether a type's name was free; that of a payload's interface is taken with it.</summary>
    public bool TryTake(TypeTable.Declaration type) =>
        TryTakeType(type.Name, type.Range, $"the type '{type.Name}'", "rename the type")
        && (!type.IsPayload || TryTakeType("I" + type.Name, type.Range, $"the interface of '{type.Name}'", "rename one of the two types"));

    /// <summary>Whether an event's names were free.</summary>
    public bool TryTake(BoundEvent bound)
    {
        var (draft, model) = (bound.Draft, bound.Model);
        if (!TryTakeType(draft.RecordName, draft.RecordNode.Range, draft.What, "give the event a 'record' of another name"))
            return false;
        if (model.IsOpenFamily)
            return TryTake(_openKeys, "routing key of a family that takes any name", model.RoutingKey.Text, draft.What, draft.NameNode.Range, "only the key could tell the two apart; write another one");

        var isFree = true;
        foreach (var name in model.WireNames)
            isFree &= TryTake(_wireNames, "wire name", name, draft.What, draft.NameNode.Range, "each event has a name of its own; write another 'name' or leave one of the two out");
        foreach (var name in bound.ObservedNames)
            isFree &= TryTake(_wireNames, "wire name", name.Text, draft.What, name.Range, "a message of that name would be two events; leave the observed name out");
        return isFree;
    }

    private bool TryTakeType(string name, TextRange range, string what, string advice)
    {
        if (_types.TryGetValue(name, out var owner))
        {
            problems.Add(ProblemKind.NameClash, range, "C# name", name, owner, advice);
            return false;
        }

        _types.Add(name, what);
        return true;
    }

    private bool TryTake(Dictionary<string, string> taken, string which, string name, string what, TextRange range, string advice)
    {
        if (taken.TryGetValue(name, out var owner))
        {
            problems.Add(ProblemKind.NameClash, range, which, name, owner, advice);
            return false;
        }

        taken.Add(name, what);
        return true;
    }
}
