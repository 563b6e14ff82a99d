using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2010: the ACL or ACL pattern of one event, written by hand where the event's record has a builder.</summary>
internal sealed class BuildersShouldWriteAcls() : UsageRule(Rules.HandWrittenAcl)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        // No builder writes a denial.
        if (use.Kind is not (TextKind.Acl or TextKind.AclPattern) || use.IsDenial)
            return;

        var calls = use.Project
            .SelectMany(contract => contract.Requiring(use.Text, use.Kind == TextKind.AclPattern))
            .Where(@event => @event.Model is { Deprecation: null, RequiredAcl: not null })
            .Select(@event => CallOf(use, @event.Contract, @event))
            .OfType<BuilderCall>()
            .Take(2)
            .ToArray();

        // Several events require one ACL: only a person knows which of them is meant.
        if (calls.Length == 1)
            use.Report(Descriptor, calls[0].Properties("", ".Value"), use.Text.Text, calls[0].Name);
    }

    private static BuilderCall? CallOf(TextUse use, KnownContract contract, KnownEvent @event) => use.Kind == TextKind.Acl
        ? BuilderCall.Of(use, contract, @event, @event.AclWords, "RequiredAcl")
        : AclPatternCall.Of(use, contract, @event);
}
