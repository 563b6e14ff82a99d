using System.Linq;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2010: the ACL of one event, written by hand where the event's record has a builder.</summary>
internal sealed class BuildersShouldWriteAcls() : UsageRule(Rules.HandWrittenAcl)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (use.Kind != TextKind.Acl)
            return;

        var calls = use.Project
            .SelectMany(contract => contract.Events, (contract, @event) => (contract, @event))
            .Where(found => found.@event.Model is { Deprecation: null, RequiredAcl: not null })
            .Select(found => BuilderCall.Of(use, found.contract, found.@event, found.@event.AclWords, "RequiredAcl"))
            .OfType<BuilderCall>()
            .Take(2)
            .ToArray();

        // Several events require one ACL: only a person knows which of them is meant.
        if (calls.Length == 1)
            use.Report(Descriptor, calls[0].Properties("", ".Value"), use.Text.Text, calls[0].Name);
    }
}
