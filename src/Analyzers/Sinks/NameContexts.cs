using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Sinks;

/// <summary>Finds event names where code looks at a message: in comparisons, <c>switch</c>, patterns and keys of dictionaries.</summary>
/// <remarks>
/// What is compared with something marked as an event name is one. Elsewhere it is a guess: what is compared with
/// something called a name, or stands among names of the contract.
/// </remarks>
internal sealed class NameContexts(BusSymbols symbols, ProjectContracts project)
{
    private const int NamesThatMakeAGroup = 2;

    private static readonly IReadOnlyList<(IOperation, bool)> None = [];

    /// <summary>The event names that one operation has directly, and whether each is a guess.</summary>
    /// <remarks>Asked for every comparison of the compilation: nothing is allocated unless there are names.</remarks>
    public IReadOnlyList<(IOperation Name, bool IsGuess)> NamesIn(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, RightOperand.Type.SpecialType: SpecialType.System_String } comparison =>
            Compared(comparison.LeftOperand, comparison.RightOperand),
        ISwitchOperation choice when MayBeText(choice.Value.Type) => Chosen(choice),
        ISwitchExpressionOperation choice when MayBeText(choice.Value.Type) => Chosen(choice),
        IConstantPatternOperation pattern when SubjectOf(pattern) is { } subject => Compared(subject, pattern.Value),
        IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation } initializer => Keys(initializer),
        _ => None,
    };

    private static bool MayBeText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String or SpecialType.System_Object };

    private IReadOnlyList<(IOperation, bool)> Compared(IOperation left, IOperation right)
    {
        var isRightConstant = TextValues.ConstantOf(right) is not null;
        if (isRightConstant == TextValues.ConstantOf(left) is not null)
            return None;

        var (name, subject) = isRightConstant ? (right, left) : (left, right);
        return IsMarked(subject) ? [(name, false)]
            : IsCalledName(subject) ? [(name, true)]
            : None;
    }

    private IReadOnlyList<(IOperation, bool)> Chosen(ISwitchOperation choice)
    {
        var isMarked = IsMarked(choice.Value);
        return isMarked || IsCalledName(choice.Value) || HasNames(choice)
            ? [.. choice.Cases.SelectMany(@case => @case.Clauses).SelectMany(ConstantsOf).Select(name => (name, !isMarked))]
            : None;
    }

    private IReadOnlyList<(IOperation, bool)> Chosen(ISwitchExpressionOperation choice)
    {
        var isMarked = IsMarked(choice.Value);
        return isMarked || IsCalledName(choice.Value) || HasNames(choice)
            ? [.. choice.Arms.SelectMany(arm => ConstantsOf(arm.Pattern)).Select(name => (name, !isMarked))]
            : None;
    }

    private bool HasNames(ISwitchOperation choice)
    {
        var names = 0;
        foreach (var @case in choice.Cases)
        {
            foreach (var clause in @case.Clauses)
                Count(ref names, clause);
        }

        return names >= NamesThatMakeAGroup;
    }

    private bool HasNames(ISwitchExpressionOperation choice)
    {
        var names = 0;
        foreach (var arm in choice.Arms)
            Count(ref names, arm.Pattern);
        return names >= NamesThatMakeAGroup;
    }

    /// <summary>The constant texts that a clause or a pattern holds what is chosen by against.</summary>
    private static IEnumerable<IOperation> ConstantsOf(IOperation operation) => operation switch
    {
        ISingleValueCaseClauseOperation clause => ConstantsOf(clause.Value),
        IPatternCaseClauseOperation clause => ConstantsOf(clause.Pattern),
        IConstantPatternOperation pattern => ConstantsOf(pattern.Value),
        IBinaryPatternOperation pattern => ConstantsOf(pattern.LeftPattern).Concat(ConstantsOf(pattern.RightPattern)),
        INegatedPatternOperation pattern => ConstantsOf(pattern.Pattern),
        _ => TextValues.ConstantOf(operation) is null ? [] : [operation],
    };

    private IReadOnlyList<(IOperation, bool)> Keys(IObjectOrCollectionInitializerOperation initializer)
    {
        var names = 0;
        foreach (var entry in initializer.Initializers)
            Count(ref names, KeyOf(entry));
        return names < NamesThatMakeAGroup
            ? None
            : [.. initializer.Initializers.Select(KeyOf).Where(key => key is not null && TextValues.ConstantOf(key) is not null).Select(key => (key!, true))];
    }

    private static IOperation? KeyOf(IOperation entry) => entry switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } => index[0].Value,
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments } => arguments[0].Value,
        _ => null,
    };

    private bool IsMarked(IOperation subject) => Unwrapped(subject) switch
    {
        IMemberReferenceOperation member => symbols.MarkOf(member.Member) == TextKind.EventName,
        IParameterReferenceOperation parameter => symbols.MarkOf(parameter.Parameter) == TextKind.EventName,
        _ => false,
    };

    private static bool IsCalledName(IOperation subject) => Unwrapped(subject) switch
    {
        IMemberReferenceOperation member => IsEventName(member.Member.Name),
        IParameterReferenceOperation parameter => IsEventName(parameter.Parameter.Name),
        ILocalReferenceOperation local => IsEventName(local.Local.Name),
        _ => false,
    };

    /// <summary>Whether an identifier is <c>eventName</c>, with any capitals and underscores.</summary>
    private static bool IsEventName(string identifier)
    {
        const string expected = "eventname";
        var at = 0;
        foreach (var letter in identifier)
        {
            if (letter == '_')
                continue;
            if (at == expected.Length || char.ToLowerInvariant(letter) != expected[at++])
                return false;
        }

        return at == expected.Length;
    }

    /// <summary>Adds the names of the contract that a clause or a pattern is made of.</summary>
    private void Count(ref int names, IOperation? operation)
    {
        switch (operation)
        {
            case ISingleValueCaseClauseOperation clause:
                Count(ref names, clause.Value);
                break;
            case IPatternCaseClauseOperation clause:
                Count(ref names, clause.Pattern);
                break;
            case IConstantPatternOperation pattern:
                Count(ref names, pattern.Value);
                break;
            case IBinaryPatternOperation pattern:
                Count(ref names, pattern.LeftPattern);
                Count(ref names, pattern.RightPattern);
                break;
            case not null when TextValues.ConstantOf(operation) is { } constant && project.Named(constant) is not null:
                names++;
                break;
        }
    }

    /// <summary>What a pattern is matched against; null where that is what a <c>switch</c> chooses by, which is looked at whole.</summary>
    private static IOperation? SubjectOf(IOperation pattern) => pattern.Parent switch
    {
        IPropertySubpatternOperation property => property.Member,
        IIsPatternOperation test => test.Value,
        IBinaryPatternOperation or INegatedPatternOperation => SubjectOf(pattern.Parent),
        _ => null,
    };

    private static IOperation Unwrapped(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }
}
