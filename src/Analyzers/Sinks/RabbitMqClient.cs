using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Sinks;

/// <summary>The methods of RabbitMQ.Client 6 and 7 that take routing keys, binding patterns and exchanges.</summary>
internal static class RabbitMqClient
{
    /// <summary>Whether a method belongs to the client library.</summary>
    public static bool Has(IMethodSymbol method) =>
        method.ContainingNamespace is { Name: "Client", ContainingNamespace: { Name: "RabbitMQ", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What a method of the library takes; null where that is nothing of interest.</summary>
    public static MethodFacts? FactsOf(IMethodSymbol method)
    {
        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : WithoutAsync(method.Name);
        var kind = name switch
        {
            "BasicPublish" or "PublicationAddress" => TextKind.RoutingKey,
            "QueueBind" or "QueueBindNoWait" or "QueueUnbind" => TextKind.BindingPattern,
            "ExchangeBind" or "ExchangeBindNoWait" or "ExchangeUnbind" or "ExchangeUnbindNoWait" => TextKind.BindingPattern,
            _ => (TextKind?)null,
        };

        // An exchange is bound to the one that messages come from.
        var exchange = Parameter("source") ?? Parameter("exchange") ?? Parameter("exchangeName");
        if (kind is { } found)
            return Parameter("routingKey") is { } key ? new MethodFacts([(key, found)], exchange, Unbinds: name.Contains("Unbind")) : null;
        return name is "ExchangeDeclare" or "ExchangeDeclareNoWait" && exchange is not null
            ? new MethodFacts([], exchange, DeclaresExchange: true)
            : null;

        IParameterSymbol? Parameter(string name) => method.Parameters.FirstOrDefault(parameter => parameter.Name == name);
    }

    private static string WithoutAsync(string name) =>
        name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
}
