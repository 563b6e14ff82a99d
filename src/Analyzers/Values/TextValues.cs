using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Values;

/// <summary>What a C# expression is as text, as far as its own file and constants tell.</summary>
internal static class TextValues
{
    private const int MostValues = 16;
    private const int DeepestExpression = 32;

    // Fields that refer to each other in a circle must come to an end soon.
    private const int DepthOfReference = 8;

    /// <summary>Every text that an expression can have; one that is a hole where nothing is known.</summary>
    public static IReadOnlyList<WrittenText> Of(IOperation operation)
    {
        var values = Of(operation, operation.Syntax, isWritten: true, depth: 0);
        return values.Count == 1 ? values : [.. values.GroupBy(value => value.Syntax).SelectMany(Sharing)];
    }

    /// <summary>The constant text of an expression, or null where it has none.</summary>
    /// <remarks>A literal is asked for what its syntax holds: of a constant value the compiler makes the text anew, with a weak reference to it.</remarks>
    public static string? ConstantOf(IOperation operation) =>
        operation is { Kind: OperationKind.Literal, IsImplicit: false, Syntax: LiteralExpressionSyntax literal } ? literal.Token.Value as string
        : operation.ConstantValue is { HasValue: true, Value: string text } ? text
        : null;

    /// <summary>Whether nothing can be known of an expression, as far as its kind alone tells: it is what somebody passed, or what a call gave.</summary>
    public static bool ComesFromElsewhere(IOperation operation) =>
        operation.Kind is OperationKind.ParameterReference or OperationKind.PropertyReference or OperationKind.Invocation or OperationKind.Await;

    // While the expression is written at the use itself, a branch of it is the better place for a report than the whole.
    private static IReadOnlyList<WrittenText> Of(IOperation operation, SyntaxNode place, bool isWritten, int depth)
    {
        if (isWritten)
            place = operation.Syntax;
        if (ConstantOf(operation) is { } constant)
            return [new WrittenText(TextParts.Known(constant), place)];
        if (depth > DeepestExpression)
            return Unknown();

        return operation switch
        {
            IConversionOperation conversion => Next(conversion.Operand),
            IParenthesizedOperation parenthesized => Next(parenthesized.Operand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                At(place, TextParts.Combine(Texts(sum.LeftOperand), Texts(sum.RightOperand), MostValues)),
            IInterpolatedStringOperation interpolated => At(place, Interpolated(interpolated)),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Several([choice.WhenTrue, otherwise]),
            ICoalesceOperation choice => Several([choice.Value, choice.WhenNull]),
            ISwitchExpressionOperation choice => Several(choice.Arms.Select(arm => arm.Value)),
            IObjectCreationOperation { Type.Name: "CachedString", Arguments: { Length: > 0 } arguments } => Next(arguments[0].Value),
            IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } =>
                [new WrittenText(TextParts.Known(""), place)],
            ILocalReferenceOperation local => Follow(SingleAssignment.Of(local)),
            IFieldReferenceOperation field => Follow(SingleAssignment.Of(field)),
            _ => Unknown(),
        };

        IReadOnlyList<WrittenText> Unknown() => [new WrittenText(TextParts.Hole(operation.Syntax.ToString()), place)];

        IReadOnlyList<WrittenText> Next(IOperation inner) => Of(inner, place, isWritten, depth + 1);

        IReadOnlyList<TemplateModel> Texts(IOperation inner) => [.. Of(inner, place, isWritten: false, depth + 1).Select(value => value.Text)];

        IReadOnlyList<WrittenText> Several(IEnumerable<IOperation> choices)
        {
            var values = choices.SelectMany(Next).ToArray();
            return values.Length <= MostValues ? values : Unknown();
        }

        IReadOnlyList<WrittenText> Follow(AssignedValues assigned) => assigned switch
        {
            { Elements: { } elements } when elements.Count <= MostValues => [.. elements.SelectMany(element => Of(element, place, isWritten: true, depth + DepthOfReference))],
            { Operation: { } value } => Of(value, place, isWritten: false, depth + DepthOfReference),
            { Text: { } text } => [new WrittenText(TextParts.Known(text), place)],
            _ => Unknown(),
        };

        IReadOnlyList<TemplateModel> Interpolated(IInterpolatedStringOperation interpolated)
        {
            IReadOnlyList<TemplateModel> texts = [TextParts.Known("")];
            foreach (var part in interpolated.Parts)
            {
                var next = part switch
                {
                    IInterpolatedStringTextOperation { Text: { } text } => Texts(text),
                    IInterpolationOperation { Alignment: null, FormatString: null, Expression: { Type.SpecialType: SpecialType.System_String } hole } => Texts(hole),
                    IInterpolationOperation hole => [TextParts.Hole(hole.Expression.Syntax.ToString())],
                    _ => [TextParts.Hole(part.Syntax.ToString())],
                };
                texts = TextParts.Combine(texts, next, MostValues);
            }

            return texts;
        }
    }

    private static IEnumerable<WrittenText> Sharing(IEnumerable<WrittenText> ofOneExpression)
    {
        var texts = ofOneExpression.ToArray();
        var shared = texts.Length == 1 ? null : new SharedPlace();
        return texts.Select(text => text with { Shared = shared });
    }

    private static IReadOnlyList<WrittenText> At(SyntaxNode place, IReadOnlyList<TemplateModel> texts) =>
        [.. texts.Select(text => new WrittenText(text, place))];
}
