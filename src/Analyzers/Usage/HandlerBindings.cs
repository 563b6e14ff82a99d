using System.Linq;
using BusContracts.Analyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>What is known of the bindings that a handler is registered under, or that a loop reads by.</summary>
internal static class HandlerBindings
{
    /// <summary>The expression that gives them; null where every message of the event is asked for.</summary>
    public static IOperation? Of(IInvocationOperation call)
    {
        var bindings = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "bindings")?.Value;
        while (bindings is IConversionOperation conversion)
            bindings = conversion.Operand;
        return bindings;
    }

    /// <summary>Whether two registrations are of one event under the same bindings; in doubt they are not.</summary>
    public static bool AreOfSameMessages(IInvocationOperation one, IInvocationOperation other)
    {
        if (!EventRequests.IsHandler(one.TargetMethod)
            || !EventRequests.IsHandler(other.TargetMethod)
            || !SymbolEqualityComparer.Default.Equals(EventRequests.EventOf(one.TargetMethod), EventRequests.EventOf(other.TargetMethod)))
            return false;

        var (first, second) = (Narrowing(one), Narrowing(other));
        return first is null || second is null
            ? first is null && second is null
            : IsSteady(first) && IsSteady(second) && SyntaxFactory.AreEquivalent(first.Syntax, second.Syntax);
    }

    /// <summary>Whether a call is <c>BindingPattern.Parse</c>.</summary>
    public static bool IsParse(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Parse", ContainingType: { Name: "BindingPattern", ContainingNamespace.Name: "BusContracts" } };

    /// <summary>Whether a call is of a builder of bindings, as generated records have.</summary>
    public static bool IsBuilder(IInvocationOperation call) => call.TargetMethod is { Name: "Binding", IsStatic: true };

    /// <summary>The bindings, or null where they are all of the event: none, or its builder's without a value.</summary>
    private static IOperation? Narrowing(IInvocationOperation registration) => Of(registration) switch
    {
        IInvocationOperation builder when IsBuilder(builder)
            && SymbolEqualityComparer.Default.Equals(builder.TargetMethod.ContainingType, registration.TargetMethod.TypeArguments[0])
            && builder.Arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue) => null,
        var bindings => bindings,
    };

    /// <summary>Whether the same text gives the same bindings each time.</summary>
    private static bool IsSteady(IOperation bindings) =>
        bindings.DescendantsAndSelf().All(operation => operation is not (IAwaitOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IObjectCreationOperation)
            && (operation is not IInvocationOperation call || IsParse(call) || IsBuilder(call)));
}
