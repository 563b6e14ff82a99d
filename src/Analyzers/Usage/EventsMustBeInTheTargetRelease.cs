using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2007: a name, key, pattern or ACL of an event that the target release has not. Records and their properties are judged by <see cref="WithheldSymbols"/>.</summary>
internal sealed class EventsMustBeInTheTargetRelease() : UsageRule(Rules.NotInTargetRelease)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (use.Withheld is not var (withheld, contract))
            return;

        var what = use.Kind switch
        {
            TextKind.EventName => $"The event '{use.Text.Text}'",
            TextKind.RoutingKey => $"The event of the key '{use.Text.Text}'",
            TextKind.BindingPattern => $"The event of the pattern '{use.Text.Text}'",
            TextKind.Acl => $"The event of the ACL '{use.Text.Text}'",
            _ => $"The event of the ACL pattern '{use.Text.Text}'",
        };
        use.Report(Descriptor, [], what, withheld.Reason!, contract.Model.TargetRelease ?? "");
    }
}
