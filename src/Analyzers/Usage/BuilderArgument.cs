using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Topics;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Usage;

/// <summary>Writes a word of a key as an argument of the builder.</summary>
internal static class BuilderArgument
{
    /// <summary>The argument as C#, named as its parameter is; null where the word has another type than the parameter.</summary>
    public static string? Of(TextUse use, KnownContract contract, KnownEvent @event, string placeholder, TopicWord word, IMethodSymbol builder)
    {
        var model = @event.Model.Placeholders.FirstOrDefault(known => known.WireName == placeholder);
        var parameter = builder.Parameters.FirstOrDefault(parameter => parameter.Name == model?.ParameterName.TrimStart('@'));
        if (model is null || parameter is null)
            return null;

        var value = word.IsHole ? Hole(use, word.Parts[0].Text, parameter.Type) : Constant(contract, model.Type, word.Text);
        return value is null ? null : $"{model.ParameterName}: {value}";
    }

    /// <summary>The expression in the hole, where the builder takes it as it is.</summary>
    private static string? Hole(TextUse use, string name, ITypeSymbol type)
    {
        if (use.Syntax is not InterpolatedStringExpressionSyntax text)
            return null;

        var hole = text.Contents.OfType<InterpolationSyntax>().FirstOrDefault(hole => hole.Expression.ToString() == name);
        return hole is { FormatClause: null, AlignmentClause: null } && use.Semantics!.ClassifyConversion(hole.Expression, type).IsImplicit
            ? name
            : null;
    }

    /// <summary>A word that is written out: a text, or a value of an enumeration of the contract.</summary>
    private static string? Constant(KnownContract contract, ValueType type, string word) => type switch
    {
        ValueType.Scalar { Kind: ScalarKind.String } => SymbolDisplay.FormatLiteral(word, quote: true),
        ValueType.Named { Kind: NamedTypeKind.StringEnum } named => contract.Model.Types
            .OfType<TypeModel.StringEnum>()
            .Where(known => known.Name == named.Name)
            .SelectMany(known => known.Values)
            .Where(value => value.Value == word)
            .Select(value => $"global::{contract.Model.Namespace}.{named.Name}.{value.MemberName}")
            .FirstOrDefault(),
        _ => null,
    };
}
