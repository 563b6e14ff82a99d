using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>Asks for everything that our analyzers ask for, and looks at none of it: what any analyzer of such code costs.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // It is run by hand, over a compilation in memory.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DoNothingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("NONE0001", "Nothing", "Nothing", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            start.RegisterAdditionalFileAction(_ => { });
            start.RegisterOperationAction(
                _ => { },
                OperationKind.Invocation,
                OperationKind.ObjectCreation,
                OperationKind.SimpleAssignment,
                OperationKind.FieldInitializer,
                OperationKind.PropertyInitializer,
                OperationKind.Binary,
                OperationKind.Switch,
                OperationKind.SwitchExpression,
                OperationKind.IsPattern,
                OperationKind.PropertySubpattern,
                OperationKind.ObjectOrCollectionInitializer,
                OperationKind.ExpressionStatement);
        });
    }
}
