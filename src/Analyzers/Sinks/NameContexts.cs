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
    public IReadOnlyList<(IOperation Name, bool IsGuess)> NamesIn(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Binary:
                return Compared((IBinaryOperation)operation);
            case OperationKind.Switch:
                var choice = (ISwitchOperation)operation;
                return MayBeText(choice.Value.Type) ? Chosen(choice) : None;
            case OperationKind.SwitchExpression:
                var expression = (ISwitchExpressionOperation)operation;
                return MayBeText(expression.Value.Type) ? Chosen(expression) : None;
            case OperationKind.IsPattern:
                var test = (IIsPatternOperation)operation;
                return Matched(test.Value, test.Pattern);
            case OperationKind.PropertySubpattern:
                var property = (IPropertySubpatternOperation)operation;
                return Matched(property.Member, property.Pattern);
            case OperationKind.ObjectOrCollectionInitializer:
                return operation.Parent is IObjectCreationOperation ? Keys((IObjectOrCollectionInitializerOperation)operation) : None;
            default:
                return None;
        }
    }

    private static bool MayBeText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String or SpecialType.System_Object };

    // The compiler makes a constant's text anew when it is asked for it, so what it is compared with is asked first.
    private IReadOnlyList<(IOperation, bool)> Compared(IBinaryOperation comparison)
    {
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            || comparison.RightOperand is var right && right.Type?.SpecialType != SpecialType.System_String)
            return None;

        var left = comparison.LeftOperand;
        var isLeftConstant = TextValues.ConstantOf(left) is not null;
        var (name, subject) = isLeftConstant ? (left, right) : (right, left);
        return NamingOf(subject) is { } isGuess && TextValues.ConstantOf(right) is not null != isLeftConstant
            ? [(name, isGuess)]
            : None;
    }

    private IReadOnlyList<(IOperation, bool)> Matched(IOperation subject, IPatternOperation pattern) =>
        NamingOf(subject) is { } isGuess && TextValues.ConstantOf(subject) is null ? All(ConstantsOf(pattern), isGuess) : None;

    private IReadOnlyList<(IOperation, bool)> Chosen(ISwitchOperation choice) =>
        (NamingOf(choice.Value) ?? GuessAt(HasNames(choice))) is { } isGuess
            ? All(choice.Cases.SelectMany(@case => @case.Clauses).SelectMany(ConstantsOf), isGuess)
            : None;

    private IReadOnlyList<(IOperation, bool)> Chosen(ISwitchExpressionOperation choice) =>
        (NamingOf(choice.Value) ?? GuessAt(HasNames(choice))) is { } isGuess
            ? All(choice.Arms.SelectMany(arm => ConstantsOf(arm.Pattern)), isGuess)
            : None;

    private static IReadOnlyList<(IOperation, bool)> All(IEnumerable<IOperation> names, bool isGuess) => [.. names.Select(name => (name, isGuess))];

    private static bool? GuessAt(bool hasNames) => hasNames ? true : null;

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

    private static IOperation? KeyOf(IOperation entry) => entry.Kind switch
    {
        OperationKind.SimpleAssignment => entry is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } ? index[0].Value : null,
        OperationKind.Invocation => entry is IInvocationOperation { Arguments: { Length: 2 } arguments, TargetMethod.Name: "Add" } ? arguments[0].Value : null,
        _ => null,
    };

    /// <summary>Whether it is a guess that something holds an event name: not where it is marked, but where it is called so; null where neither is.</summary>
    private bool? NamingOf(IOperation subject)
    {
        subject = Unwrapped(subject);
        switch (subject.Kind)
        {
            case OperationKind.PropertyReference or OperationKind.FieldReference:
                var member = ((IMemberReferenceOperation)subject).Member;
                return symbols.MarkOf(member) == TextKind.EventName ? false : GuessAt(IsEventName(member.Name));
            case OperationKind.ParameterReference:
                var parameter = ((IParameterReferenceOperation)subject).Parameter;
                return symbols.MarkOfOwn(parameter) == TextKind.EventName ? false : GuessAt(IsEventName(parameter.Name));
            case OperationKind.LocalReference:
                return GuessAt(IsEventName(((ILocalReferenceOperation)subject).Local.Name));
            default:
                return null;
        }
    }

    /// <summary>Whether an identifier is <c>eventName</c>, with any capitals and underscores.</summary>
    private static bool IsEventName(string identifier)
    {
        const string expected = "eventname";
        if (identifier.Length < expected.Length)
            return false;

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
        switch (operation?.Kind)
        {
            case null or OperationKind.DiscardPattern:
                break;
            case OperationKind.CaseClause:
                Count(ref names, operation is ISingleValueCaseClauseOperation clause ? clause.Value : (operation as IPatternCaseClauseOperation)?.Pattern);
                break;
            case OperationKind.ConstantPattern:
                Count(ref names, ((IConstantPatternOperation)operation).Value);
                break;
            case OperationKind.BinaryPattern:
                var pattern = (IBinaryPatternOperation)operation;
                Count(ref names, pattern.LeftPattern);
                Count(ref names, pattern.RightPattern);
                break;
            default:
                if (TextValues.ConstantOf(operation) is { } constant && project.Named(constant) is not null)
                    names++;
                break;
        }
    }

    private static IOperation Unwrapped(IOperation operation)
    {
        while (operation.Kind == OperationKind.Conversion)
            operation = ((IConversionOperation)operation).Operand;
        return operation;
    }
}
