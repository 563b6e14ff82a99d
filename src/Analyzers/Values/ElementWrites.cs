using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Values;

/// <summary>Whether the elements that a collection was made with stay in it.</summary>
internal static class ElementWrites
{
    private static readonly string[] Taking = ["Remove", "Clear", "SetValue", "AsSpan", "AsMemory"];

    /// <summary>Whether an element may be replaced or taken away anywhere in a member or type: what is neither looped over, read by index nor asked for something harmless may be changed by whoever has it then.</summary>
    /// <param name="scope">The member or type.</param>
    /// <param name="collection">The name of the local or field.</param>
    /// <param name="use">Where its elements are asked for, which takes nothing away.</param>
    public static bool MayBeIn(SyntaxNode scope, string collection, SyntaxNode use) => NamesInText
        .Of(collection, scope)
        .Any(identifier => !use.Span.Contains(identifier.Span) && MayChange(Places.Whole(identifier)));

    private static bool MayChange(ExpressionSyntax collection) => collection.Parent switch
    {
        ForEachStatementSyntax => false,
        ElementAccessExpressionSyntax element => Places.IsWritten(Places.Whole(element)),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } => Taking.Any(verb => member.StartsWith(verb, StringComparison.Ordinal)),
        AssignmentExpressionSyntax assignment => assignment.Left != collection,
        NameColonSyntax or NameEqualsSyntax => false,
        _ => true,
    };
}
