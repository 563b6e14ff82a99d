using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Sinks;

/// <summary>Knows, for one compilation, which symbols mean something to the bus; each is looked at once.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class BusSymbols
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodFacts?> _methods = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, MethodFacts?> _factsOf;
    private readonly ImmutableArray<(INamedTypeSymbol Attribute, TextKind Kind)> _marks;
    private readonly INamedTypeSymbol? _event;
    private readonly INamedTypeSymbol? _subscription;

    public BusSymbols(Compilation compilation)
    {
        _factsOf = Look;
        _event = compilation.GetTypeByMetadataName("BusContracts.IEvent`1");
        _subscription = compilation.GetTypeByMetadataName("BusContracts.SubscriptionBuilder");
        _marks = Enum.GetValues(typeof(TextKind))
            .Cast<TextKind>()
            .Select(kind => (Attribute: compilation.GetTypeByMetadataName($"BusContracts.Annotations.{kind}Attribute")!, kind))
            .Where(mark => mark.Attribute is not null)
            .ToImmutableArray();
    }

    /// <summary>What a method takes, or null where that is nothing to the bus.</summary>
    public MethodFacts? FactsOf(IMethodSymbol method) => MayHaveFacts(method) ? _methods.GetOrAdd(method.OriginalDefinition, _factsOf) : null;

    /// <summary>What the text in a property, field or parameter is marked as; null where it is not marked.</summary>
    public TextKind? MarkOf(ISymbol symbol)
    {
        if (_marks.IsEmpty)
            return null;

        foreach (var attribute in symbol.GetAttributes())
        {
            foreach (var (mark, kind) in _marks)
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, mark))
                    return kind;
            }
        }

        return null;
    }

    // Asked for every invocation of the compilation, so it must cost nothing.
    private bool MayHaveFacts(IMethodSymbol method)
    {
        if (IsOfSubscription(method))
            return true;

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.Name is "CachedString")
                return true;
        }

        return false;
    }

    private MethodFacts? Look(IMethodSymbol method)
    {
        if (RabbitMqClient.Has(method))
            return RabbitMqClient.FactsOf(method);

        var marked = method.Parameters
            .Select(parameter => (parameter, Kind: MarkOf(parameter)))
            .Where(parameter => parameter.Kind is not null)
            .Select(parameter => (parameter.parameter, parameter.Kind!.Value))
            .ToImmutableArray();
        if (!marked.IsEmpty)
            return new MethodFacts(marked, method.Parameters.FirstOrDefault(parameter => parameter.Name is "exchange" or "exchangeName"));
        if (IsOfSubscription(method))
            return method.Parameters.Any(parameter => parameter.Name == "handler") ? new MethodFacts([], RegistersHandler: true) : null;
        return IsBuilder(method) ? new MethodFacts([], Event: method.ContainingType) : Wrappers.FactsOf(method);
    }

    private bool IsOfSubscription(IMethodSymbol method) => _subscription is not null && SymbolEqualityComparer.Default.Equals(method.ContainingType, _subscription);

    private bool IsBuilder(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "RoutingKey" or "Binding" }
        && _event is not null
        && method.ContainingType.AllInterfaces.Any(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _event));
}
