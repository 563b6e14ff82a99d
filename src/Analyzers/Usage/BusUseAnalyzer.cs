using System.Collections.Immutable;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>Finds every text and call of a project that means something to the bus, and has the rules judge it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BusUseAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<UsageRule> All =
    [
        new RoutingKeyMustBelongToAnEvent(),
        new BindingPatternMustMatchAnEvent(),
        new KeysAndPatternsMustBeWellFormed(),
        new DeprecatedEventsMustNotBeUsed(),
        new EventNameMustBelongToAnEvent(),
        new EventsMustHaveTheirOwnKey(),
        new BuildersShouldWriteKeys(),
        new BuildersShouldWriteAcls(),
        new AclsMustBelongToAnEvent(),
        new EventsMustGoToTheirExchange(),
        new ConstantsMustFitTheirPlaceholder(),
        new HandlersMustMatchTheirBinding(),
        new ManyWordsMustBeBoundWithHash(),
        new EventsMustBeInTheTargetRelease(),
        new BindingsMustCoverPublishedKeys(),
        new BindingsMustNotBeTooWide(),
        new HandlersMustBeAwaited(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. All.Select(rule => rule.Descriptor), Rules.DroppedOutcome];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Generated code is not looked at. Without ReportDiagnostics each report is held against it once more, for which the compiler binds the whole member again.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var project = ProjectContracts.Of(context.Options, (file, item) =>
            file.GetText(context.CancellationToken) is { } text && context.TryGetValue(text, SpecSource.Reading, out var spec)
                ? spec.At(item.TargetRelease).Model
                : null);
        var outcomes = new OutcomeOfTryPublishMustBeUsed(context.Compilation);
        if (project.Count == 0)
        {
            context.RegisterOperationAction(call => outcomes.Check((IInvocationOperation)call.Operation, call.ReportDiagnostic), OperationKind.Invocation);
            return;
        }

        WithheldSymbols.Register(context, project);
        var uses = new BusUses(All, new BusSymbols(context.Compilation), project, outcomes);
        context.RegisterOperationAction(uses.CheckInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(uses.CheckCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(uses.CheckAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(uses.CheckInitializer, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer);
        context.RegisterOperationAction(uses.CheckGetter, OperationKind.Attribute);
        context.RegisterOperationAction(uses.CheckNames, OperationKind.Binary, OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.IsPattern, OperationKind.PropertySubpattern, OperationKind.ObjectOrCollectionInitializer);
    }
}
