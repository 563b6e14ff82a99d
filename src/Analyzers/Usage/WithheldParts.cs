using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>Finds the event of a text among those that the target release has not.</summary>
internal static class WithheldParts
{
    /// <summary>The event that only another release has, and its contract; null where an event that is there may be meant.</summary>
    public static (WithheldEvent Event, KnownContract Contract)? SpokenOf(TextUse use)
    {
        foreach (var contract in use.Contracts)
        {
            foreach (var withheld in contract.Withheld)
            {
                if (withheld.Reason is not null && Speaks(use, withheld.Event) && !IsOfAnother(use))
                    return (withheld, contract);
            }
        }

        return null;
    }

    private static bool Speaks(TextUse use, KnownEvent @event) => use.Kind switch
    {
        TextKind.EventName => use.Text.IsConstant && Names(@event).Contains(use.Text.Text, StringComparer.Ordinal),
        TextKind.RoutingKey or TextKind.BindingPattern => use.Problem is null && @event.HasKeyAmong(use.Shape),
        _ => @event.Acls.Any(use.Shape.Overlaps),
    };

    private static bool IsOfAnother(TextUse use) => use.Kind switch
    {
        TextKind.EventName => use.Project.Named(use.Text.Text) is not null,
        TextKind.RoutingKey or TextKind.BindingPattern => use.Matches.Count > 0,
        _ => use.Project.Any(contract => contract.Requiring(use.Subject, use.Kind == TextKind.AclPattern).Count > 0),
    };

    private static IEnumerable<string> Names(KnownEvent @event) => @event.Model.WireNames.Concat(@event.Model.Observed?.WireNames ?? default);
}
