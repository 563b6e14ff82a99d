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
    public static KnownEvent? Of(CallUse call)
    {
        var events = new HashSet<KnownEvent>();
        foreach (var argument in call.Arguments)
        {
            if (!IsAddress(argument.Parameter, call.Facts))
                Collect(argument.Value, call, events, mayRefer: true);
        }

        return events.Count == 1 ? events.First() : null;
    }

    /// <summary>Whether a parameter says where the message goes, and not what it is.</summary>
    private static bool IsAddress(IParameterSymbol? parameter, MethodFacts facts) =>
        parameter is not null
        && (parameter.Ordinal == facts.Exchange?.Ordinal || facts.Texts.Any(text => text.Parameter.Ordinal == parameter.Ordinal));

    /// <summary>Collects the events whose records a value is made of: directly, or in the local that holds the bytes.</summary>
    private static void Collect(IOperation value, CallUse call, HashSet<KnownEvent> events, bool mayRefer)
    {
        if (mayRefer && value is ILocalReferenceOperation local && SingleAssignment.Of(local).Operation is { } assigned)
            Collect(assigned, call, events, mayRefer: false);
        else if (EventOf(value, call) is { } @event)
            events.Add(@event);
        foreach (var inner in InnerOf(value, call))
            Collect(inner, call, events, mayRefer);
    }

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
        : type.Arity == 1 && call.EventOf(type.TypeArguments[0]) is { } carried && IsRecord(type.TypeArguments[0]) ? carried
        : null;

    private static bool IsRecord(ITypeSymbol type) =>
        type.AllInterfaces.Any(implemented => implemented is { Name: "IEvent", Arity: 1, ContainingNamespace: { Name: "BusContracts", ContainingNamespace.IsGlobalNamespace: true } });
}
