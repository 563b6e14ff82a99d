using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>Finds what means something to the bus among the operations of one compilation, and has the rules judge it.</summary>
/// <remarks>
/// Asked for every call, assignment and comparison of a code base, nearly all of which are of no interest: each question
/// costs little more than the one before it, and what costs a look-up comes last. Safe for any number of threads.
/// </remarks>
internal sealed class BusUses(ImmutableArray<UsageRule> rules, BusSymbols symbols, ProjectContracts project, OutcomeOfTryPublishMustBeUsed outcomes)
{
    private readonly NameContexts _names = new(symbols, project);

    /// <summary>Judges a call of a method.</summary>
    public void CheckInvocation(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (OutcomeOfTryPublishMustBeUsed.MayConcern(method))
            outcomes.Check(call, context.ReportDiagnostic);
        if (BusSymbols.MayMatter(method, call.Arguments) && symbols.FactsOf(method) is { } facts)
            CheckCall(new CallUse(facts, method, call.Arguments, call, project, context.ReportDiagnostic));
    }

    /// <summary>Judges the call of a constructor.</summary>
    public void CheckCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments is { IsEmpty: false } arguments
            && creation.Constructor is { } constructor
            && BusSymbols.PassesText(arguments)
            && symbols.FactsOf(constructor) is { } facts)
            CheckCall(new CallUse(facts, constructor, arguments, creation, project, context.ReportDiagnostic));
    }

    /// <summary>Judges what is assigned to a field or property.</summary>
    public void CheckAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IMemberReferenceOperation member)
            CheckStored(member.Member, member.Type, assignment.Value, context);
    }

    /// <summary>Judges what a field, property or parameter is declared with.</summary>
    public void CheckInitializer(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IFieldInitializerOperation initializer:
                foreach (var field in initializer.InitializedFields)
                    CheckStored(field, field.Type, initializer.Value, context);
                break;
            case IPropertyInitializerOperation initializer:
                foreach (var property in initializer.InitializedProperties)
                    CheckStored(property, property.Type, initializer.Value, context);
                break;
            case IParameterInitializerOperation initializer:
                CheckStored(initializer.Parameter, initializer.Parameter.Type, initializer.Value, context);
                break;
        }
    }

    /// <summary>Judges what the getter of a marked property returns.</summary>
    /// <remarks>Most code returns something all the time and has few attributes: the getter is looked for from its mark.</remarks>
    public void CheckGetter(OperationAnalysisContext context)
    {
        if (context.Operation is not IAttributeOperation { Operation: IObjectCreationOperation { Constructor.ContainingType: var mark }, SemanticModel: { } semantics } attribute
            || attribute.Syntax.Parent?.Parent is not BasePropertyDeclarationSyntax property
            || symbols.KindOf(mark) is not { } kind)
            return;

        foreach (var given in GetterValues.Of(property))
        {
            if (semantics.GetOperation(given, context.CancellationToken) is { } value)
                CheckTexts(kind, value, context.ReportDiagnostic);
        }
    }

    /// <summary>Judges the event names that something is compared with, or that are keys of a dictionary.</summary>
    public void CheckNames(OperationAnalysisContext context)
    {
        var found = _names.NamesIn(context.Operation);
        if (found.Count == 0)
            return;

        var group = new NameGroup(found.Select(name => name.Name));
        foreach (var (name, isGuess) in found)
            CheckTexts(TextKind.EventName, name, context.ReportDiagnostic, isGuess, group);
    }

    private void CheckStored(ISymbol target, ITypeSymbol? type, IOperation value, in OperationAnalysisContext context)
    {
        if (!TextValues.ComesFromElsewhere(value) && BusSymbols.MayHoldTexts(type) && symbols.MarkOf(target) is { } kind)
            CheckTexts(kind, value, context.ReportDiagnostic);
    }

    private void CheckCall(CallUse call)
    {
        foreach (var rule in rules)
            rule.CheckCall(call);
        foreach (var text in call.Texts())
            CheckText(text);
    }

    private void CheckTexts(TextKind kind, IOperation value, Action<Diagnostic> report, bool isGuess = false, NameGroup? group = null)
    {
        foreach (var written in TextValues.OfEach(value))
        {
            if (!written.IsUnknown)
                CheckText(new TextUse(kind, written, project, report) { IsGuess = isGuess, Group = group, Semantics = value.SemanticModel });
        }
    }

    private void CheckText(TextUse text)
    {
        foreach (var rule in rules)
            rule.CheckText(text);
    }
}
