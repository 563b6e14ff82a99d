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
            compilation.RegisterOperationAction(call => Check(call, bus), OperationKind.Invocation);
        });
    }

    private static void Check(OperationAnalysisContext context, Lazy<INamedTypeSymbol?> bus)
    {
        var call = (IInvocationOperation)context.Operation;
        var name = call.TargetMethod.Name;
        if (name is "TryPublishAsync" or "TryPublishManyAsync"
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, bus.Value)
            && IsDropped(call))
            context.ReportDiagnostic(Diagnostic.Create(Rules.DroppedOutcome, call.Syntax.GetLocation(), name, name.Substring("Try".Length)));
    }

    private static bool IsDropped(IOperation operation) => operation.Parent switch
    {
        IExpressionStatementOperation => true,
        IAwaitOperation await => IsDropped(await),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured => IsDropped(configured),
        _ => false,
    };
}
