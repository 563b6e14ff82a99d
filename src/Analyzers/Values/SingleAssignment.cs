using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Values;

/// <summary>What a local or field holds for good: at most one member is set, and none where it may change.</summary>
/// <param name="Operation">The one expression that is assigned.</param>
/// <param name="Text">The text, where it stands in another file, which has no operations here.</param>
/// <param name="Elements">The values that a loop's variable runs through.</param>
internal readonly record struct AssignedValues(IOperation? Operation = null, string? Text = null, IReadOnlyList<IOperation>? Elements = null);

/// <summary>Finds the one value of locals that are assigned once, loop variables and <c>readonly</c> fields.</summary>
internal static class SingleAssignment
{
    /// <summary>What a local holds.</summary>
    public static AssignedValues Of(ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        if (local.IsRef || reference.SemanticModel is not { } model || local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].SyntaxTree != model.SyntaxTree)
            return default;

        switch (local.DeclaringSyntaxReferences[0].GetSyntax())
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value } declarator when !LocalWrites.Of(local.Name, ScopeOf(declarator)).Any():
                return new AssignedValues(Operation: model.GetOperation(value));
            case VariableDeclaratorSyntax { Initializer: null } declarator when LocalWrites.OnlyValueOf(local.Name, ScopeOf(declarator)) is { } value:
                return new AssignedValues(Operation: model.GetOperation(value));
            case ForEachStatementSyntax loop when model.GetOperation(loop.Expression) is { } collection:
                return new AssignedValues(Elements: ElementsOf(collection, mayRefer: true));
            default:
                return default;
        }
    }

    /// <summary>What a field holds.</summary>
    public static AssignedValues Of(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (!field.IsReadOnly
            || field.DeclaringSyntaxReferences.Length != 1
            || field.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || !FieldWrites.LeaveAlone(field))
            return default;

        if (reference.SemanticModel is { } model && model.SyntaxTree == value.SyntaxTree)
            return new AssignedValues(Operation: model.GetOperation(value));
        return value is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression)
            ? new AssignedValues(Text: literal.Token.ValueText)
            : default;
    }

    /// <summary>What an array or a collection is made of where it is made; null where that is not known.</summary>
    /// <param name="collection">The expression that gives it.</param>
    /// <param name="mayRefer">Whether a local or field may hold it.</param>
    public static IReadOnlyList<IOperation>? ElementsOf(IOperation collection, bool mayRefer) => collection switch
    {
        IConversionOperation conversion => ElementsOf(conversion.Operand, mayRefer),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation expression when !expression.Elements.Any(element => element is ISpreadOperation) => expression.Elements,
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: { } initializer } when initializer.Initializers.All(IsOneAdded) =>
            [.. initializer.Initializers.Select(added => ((IInvocationOperation)added).Arguments[0].Value)],
        ILocalReferenceOperation local when mayRefer && Of(local).Operation is { } value && ElementsOf(value, mayRefer: false) is { } elements
            && !ElementWrites.MayBeIn(ScopeOf(value.Syntax), local.Local.Name, local.Syntax) => elements,
        IFieldReferenceOperation field when mayRefer && Of(field).Operation is { } value && ElementsOf(value, mayRefer: false) is { } elements
            && !ElementWrites.MayBeIn(TypeOf(value.Syntax), field.Field.Name, field.Syntax) => elements,
        _ => null,
    };

    private static bool IsOneAdded(IOperation initializer) => initializer is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 };

    /// <summary>The member that a local belongs to; the whole file where that is the program of top-level statements, each of which counts as a member in syntax.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode declarator) =>
        declarator.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? declarator.SyntaxTree.GetRoot();

    private static SyntaxNode TypeOf(SyntaxNode value) => value.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() ?? value.SyntaxTree.GetRoot();
}
