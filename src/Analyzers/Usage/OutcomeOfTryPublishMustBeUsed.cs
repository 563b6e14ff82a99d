using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2017: a publish that throws nothing, whose outcome nobody looks at. Needs no contract; <c>_ =</c> says that this is meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutcomeOfTryPublishMustBeUsed : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.DroppedOutcome];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Generated code is not looked at. Without ReportDiagnostics each report is held against it once more, for which the compiler binds the whole member again.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(compilation =>
        {
            // At the start nobody has opened the references yet, and whoever is the first to ask waits for all of them.
            var bus = new Lazy<INamedTypeSymbol?>(() => compilation.Compilation.GetTypeByMetadataName("BusContracts.MessageBus"));
            compilation.RegisterOperationAction(statement => Check(statement, bus), OperationKind.ExpressionStatement);
        });
    }

    private static void Check(OperationAnalysisContext context, Lazy<INamedTypeSymbol?> bus)
    {
        if (CallIn(((IExpressionStatementOperation)context.Operation).Operation) is not { } call)
            return;

        var name = call.TargetMethod.Name;
        if (name is "TryPublishAsync" or "TryPublishManyAsync" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, bus.Value))
            context.ReportDiagnostic(Diagnostic.Create(Rules.DroppedOutcome, call.Syntax.GetLocation(), name, name.Substring("Try".Length)));
    }

    /// <summary>The call whose result a statement drops, awaited or not; null where it is no call.</summary>
    private static IInvocationOperation? CallIn(IOperation? dropped) => dropped switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => CallIn(task),
        IInvocationOperation call => call,
        IAwaitOperation await => CallIn(await.Operation),
        _ => null,
    };
}
