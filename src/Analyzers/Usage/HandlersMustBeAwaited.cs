using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2018: a handler whose work goes on after it has returned, so that the bus cannot wait for it.</summary>
internal sealed class HandlersMustBeAwaited() : UsageRule(Rules.DroppedTask)
{
    private const string ReturnTask = "return Task instead";

    /// <inheritdoc/>
    public override void CheckCall(CallUse use)
    {
        if (!use.Facts.RegistersHandler || use.Argument("handler") is not { } handler || !ReturnsNothing(handler.Value.Type))
            return;

        switch (TargetOf(handler.Value))
        {
            case IMethodReferenceOperation { Method: { IsAsync: true, ReturnsVoid: true } method }:
                use.Report(Descriptor, handler.Value.Syntax, $"Nothing can wait for {method.Name}, which is async void", ReturnTask);
                break;
            case IAnonymousFunctionOperation { Symbol.IsAsync: true } lambda:
                use.Report(Descriptor, lambda.Syntax, "Nothing can wait for this lambda, which is async void", "pass it to the method directly");
                break;
            case IAnonymousFunctionOperation lambda:
                var all = DroppedIn(lambda.Body).ToArray();
                var places = all.Select(dropped => dropped.Syntax.GetLocation()).ToArray();
                foreach (var dropped in all)
                    use.Report(Descriptor, dropped.Syntax, places, $"Nobody awaits the {ResultOf(dropped)!.Name} of this call", "make the handler async and await it");
                break;
        }
    }

    private static bool ReturnsNothing(ITypeSymbol? handler) => handler is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true };

    /// <summary>What a delegate calls; null where that is not known.</summary>
    private static IOperation? TargetOf(IOperation handler) => handler switch
    {
        IDelegateCreationOperation creation => creation.Target,
        IConversionOperation conversion => TargetOf(conversion.Operand),
        ILocalReferenceOperation local when SingleAssignment.Of(local).Operation is { } assigned and not ILocalReferenceOperation => TargetOf(assigned),
        IAnonymousFunctionOperation or IMethodReferenceOperation => handler,
        _ => null,
    };

    /// <summary>The calls in a body whose task is thrown away, but not by <c>_ =</c>, which says that this is meant.</summary>
    private static IEnumerable<IOperation> DroppedIn(IOperation body)
    {
        foreach (var part in body.ChildOperations)
        {
            if (part is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            if (part is IExpressionStatementOperation { Operation: var call } && IsAwaitable(ResultOf(call)) && !part.Syntax.ContainsDiagnostics)
                yield return call;
            foreach (var dropped in DroppedIn(part))
                yield return dropped;
        }
    }

    // As a statement, x?.Call() has no type of its own.
    private static ITypeSymbol? ResultOf(IOperation statement) => statement switch
    {
        IConditionalAccessOperation access => ResultOf(access.WhenNotNull),
        IInvocationOperation call => call.Type,
        _ => null,
    };

    private static bool IsAwaitable(ITypeSymbol? type) => type is not null && !type.GetMembers("GetAwaiter").IsEmpty;
}
