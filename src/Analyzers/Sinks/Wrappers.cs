using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Sinks;

/// <summary>Methods of anybody that take a <c>routingKey</c> and an exchange, both as text.</summary>
internal static class Wrappers
{
    private static readonly string[] Publishing = ["Publish", "Send", "Emit", "Produce", "Raise", "Post", "Broadcast"];
    private static readonly string[] Arriving = ["Handle", "Deliver", "Receive", "Return", "On"];

    /// <summary>What such a method takes; null where it is none, or where the key is that of a message that has arrived.</summary>
    public static MethodFacts? FactsOf(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension))
            return null;

        // Nearly all have no such parameter, and every method of the project comes here.
        if (Text(method, "routingKey") is not { } key || (Text(method, "exchange") ?? Text(method, "exchangeName")) is not { } exchange
            || Arriving.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)))
            return null;

        // Every key is a pattern as well, so where the verb tells nothing, the text is taken for a pattern.
        var isPublishing = Publishing.Any(verb => method.Name.IndexOf(verb, StringComparison.Ordinal) >= 0);
        return new MethodFacts([(key, isPublishing ? TextKind.RoutingKey : TextKind.BindingPattern)], exchange);
    }

    private static IParameterSymbol? Text(IMethodSymbol method, string name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name && parameter.Type.SpecialType == SpecialType.System_String)
                return parameter;
        }

        return null;
    }
}
