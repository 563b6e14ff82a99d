using System;
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

    /// <summary>The event names that one operation has directly, and whether each is a guess.</summary>
    public IEnumerable<(IOperation Name, bool IsGuess)> NamesIn(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            Compared(comparison.LeftOperand, comparison.RightOperand),
        ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation choice } clause => Compared(choice.Value, clause.Value),
        IConstantPatternOperation pattern when SubjectOf(pattern) is { } subject => Compared(subject, pattern.Value),
        IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation } initializer => Keys(initializer),
        _ => [],
    };

    private IEnumerable<(IOperation, bool)> Compared(IOperation left, IOperation right)
    {
        var (name, subject) = TextValues.ConstantOf(right) is not null ? (right, left) : (left, right);
        if (TextValues.ConstantOf(name) is null || TextValues.ConstantOf(subject) is not null)
            return [];
        return IsMarked(subject) ? [(name, false)]
            : IsCalledName(subject) || IsAmongNames(name) ? [(name, true)]
            : [];
    }

    private IEnumerable<(IOperation, bool)> Keys(IObjectOrCollectionInitializerOperation initializer)
    {
        var keys = initializer.Initializers
            .Select(entry => entry switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } => index[0].Value,
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments } => arguments[0].Value,
                _ => null,
            })
            .Where(key => key is not null && TextValues.ConstantOf(key) is not null)
            .ToArray();
        return AreNames(keys!) ? keys.Select(key => (key!, true)) : [];
    }

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

    private static bool IsEventName(string identifier) => identifier.TrimStart('_').Replace("_", "").Equals("eventName", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a constant is one of several in a <c>switch</c>, some of which are names of the contract.</summary>
    private bool IsAmongNames(IOperation name)
    {
        for (var above = name.Parent; above is not null; above = above.Parent)
        {
            switch (above)
            {
                case ISwitchOperation choice:
                    return AreNames(choice.Cases.SelectMany(@case => @case.Clauses).SelectMany(ConstantsOf));
                case ISwitchExpressionOperation choice:
                    return AreNames(choice.Arms.SelectMany(arm => ConstantsOf(arm.Pattern)));
                case IPatternOperation or ISwitchExpressionArmOperation or ICaseClauseOperation or ISwitchCaseOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool AreNames(IEnumerable<IOperation> texts) =>
        texts.Count(text => TextValues.ConstantOf(text) is { } constant && project.Named(constant) is not null) >= NamesThatMakeAGroup;

    private static IEnumerable<IOperation> ConstantsOf(IOperation operation) => operation switch
    {
        ISingleValueCaseClauseOperation clause => [clause.Value],
        IPatternCaseClauseOperation clause => ConstantsOf(clause.Pattern),
        IConstantPatternOperation pattern => [pattern.Value],
        IBinaryPatternOperation pattern => ConstantsOf(pattern.LeftPattern).Concat(ConstantsOf(pattern.RightPattern)),
        _ => [],
    };

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
