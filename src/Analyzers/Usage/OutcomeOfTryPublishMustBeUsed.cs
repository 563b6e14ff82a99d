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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(compilation =>
        {
            if (compilation.Compilation.GetTypeByMetadataName("BusContracts.MessageBus") is { } bus)
                compilation.RegisterOperationAction(call => Check(call, bus), OperationKind.Invocation);
        });
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol bus)
    {
        var call = (IInvocationOperation)context.Operation;
        var name = call.TargetMethod.Name;
        if (name is "TryPublishAsync" or "TryPublishManyAsync"
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, bus)
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
