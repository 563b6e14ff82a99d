using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BusContracts.Generator.Emit;
using BusContracts.Spec;

namespace BusContracts.Generator.Input;

/// <summary>One contract with what the project says of it: all that is emitted follows from these.</summary>
/// <param name="Spec">The model, in the namespace that is generated; only what can be emitted.</param>
/// <param name="IsPublic">Whether the types are public.</param>
/// <param name="FileName">The file that it stands in, without its folder: what is emitted is the same on every machine.</param>
internal sealed record Contract(SpecModel Spec, bool IsPublic, string FileName)
{
    /// <summary>The model, in the namespace that is generated; only what can be emitted.</summary>
    public SpecModel Spec { get; private set; } = Spec;

    /// <summary>Puts the events of an earlier run in the place of those that are equal to them.</summary>
    public void KeepEventsOf(Contract earlier) => Spec = Spec with { Events = KeptEvents.Of(Spec.Events, earlier.Spec.Events) };

    /// <summary>What a file says, or nothing where not even the contract's head can be read.</summary>
    public static IEnumerable<Contract> Read(ContractFile file, Func<string, string?, SpecModel?> read, CancellationToken cancel)
    {
        if (file.Text.GetText(cancel) is not { } text || read(text.ToString(), file.Item.TargetRelease) is not { } spec)
            yield break;

        var named = spec with { Namespace = file.Item.Namespace ?? spec.Namespace };
        if (Names.IsNamespace(named.Namespace))
            yield return new Contract(SoundParts.Of(named), file.Item.IsPublic, file.Name);
    }

    /// <summary>The contracts but those whose namespace an earlier one has: two files of one name would stop the generator.</summary>
    public static IEnumerable<Contract> OnePerNamespace(IEnumerable<Contract> contracts) =>
        contracts.GroupBy(contract => contract.Spec.Namespace, ContractItem.NamespaceComparer).Select(group => group.First());
}
