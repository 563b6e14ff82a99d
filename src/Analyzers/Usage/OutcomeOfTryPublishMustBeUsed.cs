using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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

    /// <summary>Judges a call.</summary>
    /// <remarks>Asked for every call of the compilation: but for those of the name it costs a look at the name.</remarks>
    public void Check(OperationAnalysisContext context)
    {
        if (context.Operation is not IInvocationOperation { TargetMethod: { Name: "TryPublishAsync" or "TryPublishManyAsync" } method } call
            || !SymbolEqualityComparer.Default.Equals(method.ContainingType, _bus.Value)
            || !IsDropped(call))
            return;

        var properties = call.Parent is IConversionOperation { Parent: IReturnOperation } ? IsReturned : null;
        context.ReportDiagnostic(Diagnostic.Create(Rules.DroppedOutcome, call.Syntax.GetLocation(), properties, method.Name, method.Name.Substring("Try".Length)));
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
