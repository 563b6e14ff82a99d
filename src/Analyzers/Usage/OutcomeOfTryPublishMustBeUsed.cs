using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2017: a publish that throws nothing, whose outcome nobody looks at. Needs no contract; <c>_ =</c> says that this is meant.</summary>
internal sealed class OutcomeOfTryPublishMustBeUsed(Compilation compilation)
{
    /// <summary>The property of a diagnostic at a call whose task is returned, and waited for by the caller.</summary>
    public const string Returned = nameof(Returned);

    private static readonly ImmutableDictionary<string, string?> IsReturned = ImmutableDictionary<string, string?>.Empty.Add(Returned, "");

    // At the start nobody has opened the references yet, and whoever is the first to ask waits for all of them.
    private readonly Lazy<INamedTypeSymbol?> _bus = new(() => compilation.GetTypeByMetadataName("BusContracts.MessageBus"));

    /// <summary>Whether a method may be one of those whose calls are judged, as far as its name tells.</summary>
    public static bool MayConcern(IMethodSymbol method) => method.Name is "TryPublishAsync" or "TryPublishManyAsync";

    /// <summary>Judges a call.</summary>
    public void Check(IInvocationOperation call, Action<Diagnostic> report)
    {
        var method = call.TargetMethod;
        if (!MayConcern(method) || !SymbolEqualityComparer.Default.Equals(method.ContainingType, _bus.Value) || !IsDropped(call))
            return;

        var properties = call.Parent is IConversionOperation { Parent: IReturnOperation } ? IsReturned : null;
        report(Diagnostic.Create(Rules.DroppedOutcome, call.Syntax.GetLocation(), properties, method.Name, method.Name.Substring("Try".Length)));
    }

    /// <summary>Whether a statement drops the value, awaited or not; or a <see cref="System.Threading.Tasks.Task"/> without a result is made of it.</summary>
    private static bool IsDropped(IOperation value) => value.Parent switch
    {
        IExpressionStatementOperation => true,
        IConversionOperation { Type: INamedTypeSymbol { Name: "Task", IsGenericType: false } } task => task.Parent is not ISimpleAssignmentOperation { Target: IDiscardOperation },
        IAwaitOperation await => IsDropped(await),
        IConditionalAccessOperation access => IsDropped(access),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == value => IsDropped(configured),
        _ => false,
    };
}
