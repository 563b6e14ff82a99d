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
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            Compared(comparison.LeftOperand, comparison.RightOperand),
        ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation choice } clause => Compared(choice.Value, clause.Value),
        IConstantPatternOperation pattern when TextValues.ConstantOf(pattern.Value) is not null && SubjectOf(pattern) is { } subject => Compared(subject, pattern.Value),
        IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation } initializer => Keys(initializer),
        _ => None,
    };

    private IReadOnlyList<(IOperation, bool)> Compared(IOperation left, IOperation right)
    {
        var isRightConstant = TextValues.ConstantOf(right) is not null;
        if (isRightConstant == TextValues.ConstantOf(left) is not null)
            return None;

        var (name, subject) = isRightConstant ? (right, left) : (left, right);
        return IsMarked(subject) ? [(name, false)]
            : IsCalledName(subject) || IsAmongNames(name) ? [(name, true)]
            : None;
    }

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

    /// <summary>Whether a constant is one of several in a <c>switch</c>, some of which are names of the contract.</summary>
    private bool IsAmongNames(IOperation name)
    {
        for (var above = name.Parent; above is not null; above = above.Parent)
        {
            switch (above)
            {
                case ISwitchOperation choice:
                    return HasNames(choice);
                case ISwitchExpressionOperation choice:
                    return HasNames(choice);
                case IPatternOperation or ISwitchExpressionArmOperation or ICaseClauseOperation or ISwitchCaseOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool HasNames(ISwitchOperation choice)
    {
        var names = 0;
        foreach (var @case in choice.Cases)
        {
            foreach (var clause in @case.Clauses)
                Count(ref names, clause);
            if (names >= NamesThatMakeAGroup)
                return true;
        }

        return false;
    }

    private bool HasNames(ISwitchExpressionOperation choice)
    {
        var names = 0;
        foreach (var arm in choice.Arms)
        {
            Count(ref names, arm.Pattern);
            if (names >= NamesThatMakeAGroup)
                return true;
        }

        return false;
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

    /// <summary>What a pattern is matched against.</summary>
    private static IOperation? SubjectOf(IOperation pattern) => pattern.Parent switch
    {
        IPropertySubpatternOperation property => property.Member,
        IIsPatternOperation test => test.Value,
        IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation choice } => choice.Value,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
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
