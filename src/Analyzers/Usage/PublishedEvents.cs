using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>Finds the event whose record a call passes on, however it is wrapped.</summary>
internal static class PublishedEvents
{
    /// <summary>The one event among the arguments of a call; null where there is none, or more than one.</summary>
    public static KnownEvent? Of(CallUse call) =>
        call.Arguments.SelectMany(argument => EventsIn(argument.Value, call)).Distinct().Take(2).ToArray() is { Length: 1 } events ? events[0] : null;

    /// <summary>The events whose records an argument is made of: directly, or in the local that holds the bytes.</summary>
    private static IEnumerable<KnownEvent> EventsIn(IOperation value, CallUse call) => value
        .DescendantsAndSelf()
        .SelectMany(part => part is ILocalReferenceOperation local && SingleAssignment.Of(local).Operation is { } assigned
            ? assigned.DescendantsAndSelf()
            : [part])
        .Select(part => part.Type is INamedTypeSymbol type ? EventOf(type, call) : null)
        .OfType<KnownEvent>();

    /// <summary>The event that a type is the record of, or that it carries as a type argument, as messages do.</summary>
    private static KnownEvent? EventOf(INamedTypeSymbol type, CallUse call) =>
        call.EventOf(type) is { } @event ? IsRecord(type) ? @event : null
        : type.TypeArguments.Length == 1 && call.EventOf(type.TypeArguments[0]) is { } carried && IsRecord(type.TypeArguments[0]) ? carried
        : null;

    private static bool IsRecord(ITypeSymbol type) =>
        type.AllInterfaces.Any(implemented => implemented is { Name: "IEvent", Arity: 1, ContainingNamespace: { Name: "BusContracts", ContainingNamespace.IsGlobalNamespace: true } });
}
