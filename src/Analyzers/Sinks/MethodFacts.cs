using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Sinks;

/// <summary>Which of a method's parameters mean something to the bus.</summary>
/// <param name="Texts">The parameters that take such a text, and what it means.</param>
/// <param name="Exchange">The parameter that names the exchange, or null where the method takes none.</param>
/// <param name="DeclaresExchange">Whether the method declares that exchange.</param>
/// <param name="Unbinds">Whether the method takes a binding away.</param>
/// <param name="RegistersHandler">Whether the method gives a subscription a handler.</param>
/// <param name="ReadsEvent">Whether the method reads the messages of an event in a loop.</param>
/// <param name="HasNoPurpose">Whether the method takes a key or pattern, and its name says neither that it publishes nor that it listens.</param>
/// <param name="Event">The generated event record whose key or pattern the method builds, or null where it builds none.</param>
internal sealed record MethodFacts(
    ImmutableArray<(IParameterSymbol Parameter, TextKind Kind)> Texts,
    IParameterSymbol? Exchange = null,
    bool DeclaresExchange = false,
    bool Unbinds = false,
    bool RegistersHandler = false,
    bool ReadsEvent = false,
    bool HasNoPurpose = false,
    INamedTypeSymbol? Event = null);
