using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Sinks;

/// <summary>The methods of the runtime and its hosting that ask for the messages of one event, which is their first type argument.</summary>
internal static class EventRequests
{
    private const string SubscriptionBuilder = nameof(SubscriptionBuilder);
    private const string ServiceHandlers = nameof(ServiceHandlers);
    private const string MessageBus = nameof(MessageBus);
    private const string Handle = nameof(Handle);
    private const string ReadAsync = nameof(ReadAsync);

    /// <summary>Whether a call may be of one of them, or give a subscription a handler of other messages; as far as names tell.</summary>
    /// <remarks>Asked for every call of the compilation that passes no text.</remarks>
    public static bool MayBe(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) => method.Name switch
    {
        Handle => method.ContainingType?.Name == ServiceHandlers,
        ReadAsync => method.ContainingType?.Name == MessageBus,
        _ => PassesDelegate(arguments) && method.ContainingType?.Name == SubscriptionBuilder,
    };

    /// <summary>Whether a method gives a subscription a handler of an event: a delegate, or a class that is made from services.</summary>
    public static bool IsHandler(IMethodSymbol method) =>
        method.IsGenericMethod && (IsOfSubscription(method) || (method.Name == Handle && IsOf(method, ServiceHandlers)));

    /// <summary>Whether a method reads the messages of an event in a loop.</summary>
    public static bool IsLoop(IMethodSymbol method) => method.Name == ReadAsync && IsOf(method, MessageBus);

    /// <summary>Whether a method is one of the builder of subscriptions.</summary>
    public static bool IsOfSubscription(IMethodSymbol method) => IsOf(method, SubscriptionBuilder);

    /// <summary>The event that such a method asks for; null for a method without type arguments.</summary>
    public static ITypeSymbol? EventOf(IMethodSymbol method) => method.TypeArguments.IsEmpty ? null : method.TypeArguments[0];

    private static bool PassesDelegate(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.Type is { TypeKind: TypeKind.Delegate })
                return true;
        }

        return false;
    }

    private static bool IsOf(IMethodSymbol method, string type) =>
        method.ContainingType is { } container
        && container.Name == type
        && container.ContainingNamespace is { Name: "BusContracts", ContainingNamespace.IsGlobalNamespace: true };
}
