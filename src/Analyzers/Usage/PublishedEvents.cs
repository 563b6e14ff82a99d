using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>Finds the event whose record a call passes on, however it is wrapped.</summary>
internal static class PublishedEvents
{
    /// <summary>The one event among the arguments of a call; null where there is none, or more than one.</summary>
    public static KnownEvent? Of(CallUse call) =>
        call.Arguments
            .Where(argument => !IsAddress(argument.Parameter, call.Facts))
            .SelectMany(argument => EventsIn(argument.Value, call))
            .Distinct()
            .Take(2)
            .ToArray() is { Length: 1 } events ? events[0] : null;

    /// <summary>Whether a parameter says where the message goes, and not what it is.</summary>
    private static bool IsAddress(IParameterSymbol? parameter, MethodFacts facts) =>
        parameter is not null
        && (parameter.Ordinal == facts.Exchange?.Ordinal || facts.Texts.Any(text => text.Parameter.Ordinal == parameter.Ordinal));

    /// <summary>The events whose records an argument is made of: directly, or in the local that holds the bytes.</summary>
    private static IEnumerable<KnownEvent> EventsIn(IOperation value, CallUse call) => PartsOf(value, call)
        .SelectMany(part => part is ILocalReferenceOperation local && SingleAssignment.Of(local).Operation is { } assigned
            ? PartsOf(assigned, call)
            : [part])
        .Select(part => EventOf(part, call))
        .OfType<KnownEvent>();

    /// <summary>What a value is made of, itself included.</summary>
    private static IEnumerable<IOperation> PartsOf(IOperation value, CallUse call) =>
        InnerOf(value, call).SelectMany(inner => PartsOf(inner, call)).Prepend(value);

    // What is read of a record, such as an id of it, is not the record.
    private static IEnumerable<IOperation> InnerOf(IOperation value, CallUse call) => value switch
    {
        INameOfOperation => [],
        IConditionalAccessOperation access => [access.WhenNotNull],
        IMemberReferenceOperation { Instance: { } instance } member when EventOf(member, call) is null => member.ChildOperations.Where(inner => inner != instance),
        _ => value.ChildOperations,
    };

    private static KnownEvent? EventOf(IOperation value, CallUse call) => value.Type is INamedTypeSymbol type ? EventOf(type, call) : null;

    /// <summary>The event that a type is the record of, or that it carries as a type argument, as messages do.</summary>
    private static KnownEvent? EventOf(INamedTypeSymbol type, CallUse call) =>
        call.EventOf(type) is { } @event ? IsRecord(type) ? @event : null
        : type.TypeArguments.Length == 1 && call.EventOf(type.TypeArguments[0]) is { } carried && IsRecord(type.TypeArguments[0]) ? carried
        : null;

    private static bool IsRecord(ITypeSymbol type) =>
        type.AllInterfaces.Any(implemented => implemented is { Name: "IEvent", Arity: 1, ContainingNamespace: { Name: "BusContracts", ContainingNamespace.IsGlobalNamespace: true } });
}
