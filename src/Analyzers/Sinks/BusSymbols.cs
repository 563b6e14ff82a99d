using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Sinks;

/// <summary>Knows, for one compilation, which symbols mean something to the bus; each is looked at once.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class BusSymbols
{
    private const string RuntimeAssembly = "BusContracts";
    private const string Annotations = nameof(Annotations);
    private const string CachedString = nameof(CachedString);

    private readonly ConcurrentDictionary<IMethodSymbol, MethodFacts?> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, MethodFacts?> _factsOf;
    private readonly Func<IAssemblySymbol, bool> _knowsRuntime;
    private readonly Lazy<RuntimeTypes> _runtime;

    public BusSymbols(Compilation compilation)
    {
        _factsOf = Look;
        _knowsRuntime = ReferencesRuntime;

        // At the start of an analysis nobody has opened the references yet, and whoever is the first to ask waits for all of them.
        _runtime = new(() => new RuntimeTypes(compilation));
    }

    /// <summary>What a method takes, or null where that is nothing to the bus.</summary>
    /// <remarks>Costs one look-up; nothing is allocated for a method that was seen.</remarks>
    public MethodFacts? FactsOf(IMethodSymbol method) => _methods.GetOrAdd(method.OriginalDefinition, _factsOf);

    /// <summary>Whether a call may mean something to the bus: it passes a text, or asks for messages.</summary>
    /// <remarks>Asked for every call of the compilation, of what its operations have at hand: nothing is looked up or allocated.</remarks>
    public static bool MayMatter(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) => PassesText(arguments) || EventRequests.MayBe(method, arguments);

    /// <summary>Whether a text is among arguments.</summary>
    public static bool PassesText(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (MayHoldTexts(argument.Value.Type))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type holds a text: a string, or what RabbitMQ.Client makes of one.</summary>
    public static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { SpecialType: SpecialType.None, Name: CachedString };

    /// <summary>Whether a type holds a text, or is an array or collection that may hold several.</summary>
    public static bool MayHoldTexts(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_String => true,
        SpecialType.None => type switch
        {
            IArrayTypeSymbol array => IsText(array.ElementType),
            INamedTypeSymbol { Arity: 1 } collection => IsText(collection.TypeArguments[0]),
            _ => type.Name == CachedString,
        },
        _ => false,
    };

    /// <summary>What an attribute marks a text as; null for any other attribute.</summary>
    public TextKind? KindOf(INamedTypeSymbol attribute)
    {
        if (attribute.ContainingNamespace?.Name != Annotations)
            return null;

        foreach (var (mark, kind) in _runtime.Value.Marks)
        {
            if (SymbolEqualityComparer.Default.Equals(attribute, mark))
                return kind;
        }

        return null;
    }

    /// <summary>What the text in a property, field or parameter is marked as; null where it is not marked.</summary>
    public TextKind? MarkOf(ISymbol symbol) => MayHaveMarks(symbol.ContainingAssembly) ? MarkAmong(symbol.GetAttributes()) : null;

    /// <summary>What the text in a parameter of the project's own is marked as; null where it is not marked.</summary>
    public TextKind? MarkOfOwn(IParameterSymbol parameter) => _runtime.Value.Marks.IsEmpty ? null : MarkAmong(parameter.GetAttributes());

    private bool MayHaveMarks(IAssemblySymbol? assembly) =>
        assembly is not null
        && !_runtime.Value.Marks.IsEmpty
        && (ReferenceEquals(assembly, _runtime.Value.Project) || _assemblies.GetOrAdd(assembly, _knowsRuntime));

    private TextKind? MarkAmong(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && KindOf(type) is { } kind)
                return kind;
        }

        return null;
    }

    /// <summary>Whether an assembly can have used the runtime's attributes: most have not, and their attributes need not be read.</summary>
    private static bool ReferencesRuntime(IAssemblySymbol assembly) =>
        assembly.Name == RuntimeAssembly
        || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == RuntimeAssembly));

    private static bool MayHaveFacts(IMethodSymbol method, ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (MayHoldTexts(parameter.Type))
                return true;
        }

        return EventRequests.IsOfSubscription(method) || EventRequests.IsHandler(method) || EventRequests.IsLoop(method);
    }

    private MethodFacts? Look(IMethodSymbol method)
    {
        // The compiler makes their list anew each time it is asked for it.
        var parameters = method.Parameters;
        if (!MayHaveFacts(method, parameters))
            return null;
        if (RabbitMqClient.Has(method))
            return RabbitMqClient.FactsOf(method);

        var marked = MarkedOf(method, parameters);
        if (!marked.IsEmpty)
            return new MethodFacts(marked, parameters.FirstOrDefault(parameter => parameter.Name is "exchange" or "exchangeName"));
        if (EventRequests.IsHandler(method) || (EventRequests.IsOfSubscription(method) && parameters.Any(parameter => parameter.Name == "handler")))
            return new MethodFacts([], RegistersHandler: true);
        if (EventRequests.IsLoop(method))
            return new MethodFacts([], ReadsEvent: true);
        return IsBuilder(method) ? new MethodFacts([], Event: method.ContainingType) : Wrappers.FactsOf(method, parameters);
    }

    private ImmutableArray<(IParameterSymbol, TextKind)> MarkedOf(IMethodSymbol method, ImmutableArray<IParameterSymbol> parameters)
    {
        ImmutableArray<(IParameterSymbol, TextKind)> marked = [];
        if (!MayHaveMarks(method.ContainingAssembly))
            return marked;

        foreach (var parameter in parameters)
        {
            if (MarkAmong(parameter.GetAttributes()) is { } kind)
                marked = marked.Add((parameter, kind));
        }

        return marked;
    }

    private bool IsBuilder(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "RoutingKey" or "Binding" }
        && _runtime.Value.Event is { } @event
        && method.ContainingType.AllInterfaces.Any(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, @event));

    /// <summary>What the rules know of the runtime; without it, nothing.</summary>
    private sealed class RuntimeTypes
    {
        private static readonly (string Name, TextKind Kind)[] Attributes =
            [.. Enum.GetValues(typeof(TextKind)).Cast<TextKind>().Select(kind => ($"BusContracts.{Annotations}.{kind}Attribute", kind))];

        public RuntimeTypes(Compilation compilation)
        {
            // Asked of one assembly: a type that is missing would be looked for in every reference.
            var runtime = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(assembly => assembly.Name == RuntimeAssembly) ?? compilation.Assembly;
            Project = compilation.Assembly;
            Event = runtime.GetTypeByMetadataName("BusContracts.IEvent`1");
            Marks = Attributes
                .Select(mark => (Attribute: runtime.GetTypeByMetadataName(mark.Name)!, mark.Kind))
                .Where(mark => mark.Attribute is not null)
                .ToImmutableArray();
        }

        /// <summary>The assembly that is compiled.</summary>
        public IAssemblySymbol Project { get; }

        /// <summary>The interface of all event records.</summary>
        public INamedTypeSymbol? Event { get; }

        /// <summary>The attributes that say what a text means.</summary>
        public ImmutableArray<(INamedTypeSymbol Attribute, TextKind Kind)> Marks { get; }
    }
}
