using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Sinks;

/// <summary>Methods of anybody that take a <c>routingKey</c> and an exchange, both as text.</summary>
internal static class Wrappers
{
    /// <summary>What such a method takes; null where it is none, or where the key is that of a message that has arrived.</summary>
    public static MethodFacts? FactsOf(IMethodSymbol method, ImmutableArray<IParameterSymbol> parameters)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension))
            return null;

        // Nearly all have no such parameter, and every method of the project comes here.
        if (Text(parameters, "routingKey") is not { } key || (Text(parameters, "exchange") ?? Text(parameters, "exchangeName")) is not { } exchange)
            return null;

        // Every key is a pattern as well, so where the verb tells nothing, the text is taken for a pattern.
        return Verbs.PurposeOf(method.Name) switch
        {
            MethodPurpose.Arriving => null,
            MethodPurpose.Publishing => new MethodFacts([(key, TextKind.RoutingKey)], exchange),
            MethodPurpose.Listening => new MethodFacts([(key, TextKind.BindingPattern)], exchange),
            _ => new MethodFacts([(key, TextKind.BindingPattern)], exchange, HasNoPurpose: true),
        };
    }

    private static IParameterSymbol? Text(ImmutableArray<IParameterSymbol> parameters, string name)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Name == name && parameter.Type.SpecialType == SpecialType.System_String)
                return parameter;
        }

        return null;
    }
}
