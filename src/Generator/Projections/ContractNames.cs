using System.Linq;
using BusContracts.Generator.Emit;
using BusContracts.Generator.Input;
using BusContracts.Spec;

namespace BusContracts.Generator.Projections;

/// <summary>What the contract's registry and JSON context are made of: the contract's head and names, no event's content.</summary>
/// <remarks>An edit of one event's fields leaves it equal, so that only that event is emitted again.</remarks>
internal sealed record ContractNames(
    ContractHead Head,
    string JsonContextClass,
    string Summary,
    ExchangeModel Exchange,
    string? DefaultUri,
    EnvelopeModel Envelope,
    EquatableArray<string> Releases,
    string? TargetRelease,
    EquatableArray<string> Events,
    EquatableArray<string> Types)
{
    /// <summary>The file of the registry.</summary>
    public string BusHintName => HintNames.Of(Head.Namespace, Head.BusClass);

    /// <summary>The file of the JSON context.</summary>
    public string JsonHintName => HintNames.Of(Head.Namespace, JsonContextClass);

    /// <summary>The names of <paramref name="contract"/>.</summary>
    public static ContractNames Of(Contract contract)
    {
        var spec = contract.Spec;
        return new ContractNames(
            ContractHead.Of(contract),
            Names.JsonContextClass(spec),
            spec.Summary,
            spec.Exchange,
            spec.Connection?.Uri,
            spec.Envelope,
            spec.Releases,
            spec.TargetRelease,
            spec.Events.Select(@event => @event.RecordName).ToEquatableArray(),
            spec.Types.Where(Names.IsDeclared).Select(type => type.Name).ToEquatableArray());
    }
}
