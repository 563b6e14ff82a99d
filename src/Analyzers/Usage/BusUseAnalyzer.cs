using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Values;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. All.Select(rule => rule.Descriptor)];

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
        if (project.Count == 0)
            return;

        WithheldSymbols.Register(context, project);
        var symbols = new BusSymbols(context.Compilation);
        var names = new NameContexts(symbols, project);
        context.RegisterOperationAction(call => CheckCall(call, symbols, project), OperationKind.Invocation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(use => CheckAssignment(use, symbols, project), OperationKind.SimpleAssignment, OperationKind.FieldInitializer, OperationKind.PropertyInitializer);
        context.RegisterOperationAction(use => CheckName(use, names, project), OperationKind.Binary, OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.IsPattern, OperationKind.PropertySubpattern, OperationKind.ObjectOrCollectionInitializer);
    }

    private static void CheckCall(OperationAnalysisContext context, BusSymbols symbols, ProjectContracts project)
    {
        var (method, arguments) = context.Operation switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => default,
        };
        if (method is null || !BusSymbols.MayTakeText(method, arguments) || symbols.FactsOf(method) is not { } facts)
            return;

        var call = new CallUse(facts, method, arguments, context.Operation, project, context.ReportDiagnostic);
        foreach (var rule in All)
            rule.CheckCall(call);
        foreach (var text in call.Texts())
            CheckText(text);
    }

    private static void CheckAssignment(OperationAnalysisContext context, BusSymbols symbols, ProjectContracts project)
    {
        switch (context.Operation)
        {
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment:
                Check(member.Member, member.Type, assignment.Value);
                break;
            case IFieldInitializerOperation initializer:
                foreach (var field in initializer.InitializedFields)
                    Check(field, field.Type, initializer.Value);
                break;
            case IPropertyInitializerOperation initializer:
                foreach (var property in initializer.InitializedProperties)
                    Check(property, property.Type, initializer.Value);
                break;
        }

        void Check(ISymbol target, ITypeSymbol? type, IOperation value)
        {
            if (!TextValues.ComesFromElsewhere(value) && BusSymbols.IsText(type) && symbols.MarkOf(target) is { } kind)
                CheckTexts(kind, value, project, context.ReportDiagnostic);
        }
    }

    private static void CheckName(OperationAnalysisContext context, NameContexts names, ProjectContracts project)
    {
        foreach (var (name, isGuess) in names.NamesIn(context.Operation))
            CheckTexts(TextKind.EventName, name, project, context.ReportDiagnostic, isGuess);
    }

    private static void CheckTexts(TextKind kind, IOperation value, ProjectContracts project, Action<Diagnostic> report, bool isGuess = false)
    {
        foreach (var written in TextValues.Of(value))
        {
            if (!written.IsUnknown)
                CheckText(new TextUse(kind, written, project, report) { IsGuess = isGuess, Semantics = value.SemanticModel });
        }
    }

    private static void CheckText(TextUse text)
    {
        foreach (var rule in All)
            rule.CheckText(text);
    }
}
