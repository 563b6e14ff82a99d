using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2005: an event's record is published with the key of another event.</summary>
internal sealed class EventsMustHaveTheirOwnKey() : UsageRule(Rules.KeyOfAnotherEvent)
{
    /// <inheritdoc/>
    public override void CheckCall(CallUse use)
    {
        var keys = use.Texts().Where(text => text.Kind == TextKind.RoutingKey && text.Matches.Count > 0).ToArray();
        if (keys.Length == 0)
            return;

        var published = use.Arguments.SelectMany(argument => EventsIn(argument.Value, use)).Distinct().Take(2).ToArray();
        if (published.Length != 1)
            return;

        var @event = published[0];
        foreach (var text in keys.Where(text => !text.Matches.Contains(@event)))
            text.Report(Descriptor, Advice.Replacements(@event.Model.RoutingKey.Text), text.Text.Text, @event.Model.Key, @event.Model.RoutingKey.Text);
    }

    /// <summary>The events whose records an argument is made of: directly, or in the local that holds the bytes.</summary>
    private static IEnumerable<KnownEvent> EventsIn(IOperation value, CallUse use) => value
        .DescendantsAndSelf()
        .SelectMany(part => part is ILocalReferenceOperation local && SingleAssignment.Of(local).Operation is { } assigned
            ? assigned.DescendantsAndSelf()
            : [part])
        .Select(part => part.Type is INamedTypeSymbol type ? EventOf(type, use) : null)
        .OfType<KnownEvent>();

    /// <summary>The event that a type is the record of, or that it carries as a type argument, as messages do.</summary>
    private static KnownEvent? EventOf(INamedTypeSymbol type, CallUse use) =>
        use.EventOf(type) is { } @event ? IsRecord(type) ? @event : null
        : type.TypeArguments.Length == 1 && use.EventOf(type.TypeArguments[0]) is { } carried && IsRecord(type.TypeArguments[0]) ? carried
        : null;

    private static bool IsRecord(ITypeSymbol type) =>
        type.AllInterfaces.Any(implemented => implemented is { Name: "IEvent", Arity: 1, ContainingNamespace: { Name: "BusContracts", ContainingNamespace.IsGlobalNamespace: true } });
}
