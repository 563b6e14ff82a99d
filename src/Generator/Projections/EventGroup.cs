using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Emit;
using BusContracts.Generator.Input;
using BusContracts.Spec;

namespace BusContracts.Generator.Projections;

/// <summary>The events of one emitted file: one event, or those that a large contract gathers.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Contract">What the file has to know of the contract.</param>
/// <param name="Events">In the order of the spec.</param>
/// <param name="Payloads">The object types whose interfaces these events implement.</param>
/// <param name="NameTypes">The enumerations of the placeholders in these events' names.</param>
internal sealed record EventGroup(
    string HintName,
    ContractHead Contract,
    EquatableArray<EventModel> Events,
    EquatableArray<TypeModel.Object> Payloads,
    EquatableArray<TypeModel> NameTypes)
{
    /// <summary>Every event of <paramref name="contract"/>, in as many files as it takes.</summary>
    public static IEnumerable<EventGroup> Of(Contract contract)
    {
        var head = ContractHead.Of(contract);
        var payloads = contract.Spec.Types.OfType<TypeModel.Object>().Where(type => type.IsPayload).ToList();
        foreach (var (hintName, events) in FileGroups.Of(contract.Spec.Events, @event => @event.RecordName, head.Namespace, "Events"))
        {
            var used = payloads.Where(payload => events.Any(@event => @event.Payload == payload.Name));
            var inNames = new HashSet<string>(events.SelectMany(TypesInName));
            yield return new EventGroup(
                hintName, head, events, used.ToEquatableArray(), contract.Spec.Types.Where(type => inNames.Contains(type.Name)).ToEquatableArray());
        }
    }

    private static IEnumerable<string> TypesInName(EventModel @event) => @event.Name.IsConstant
        ? []
        : @event.In(@event.Name).Select(placeholder => placeholder.Type).OfType<ValueType.Named>().Select(type => type.Name);
}
