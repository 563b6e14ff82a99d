using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Values;

/// <summary>What is done with an expression that stands for a place, such as a local, a field or an element.</summary>
internal static class Places
{
    /// <summary>The whole expression that a name is the last part of: with the object before it, and the parentheses around it.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Name == name => Whole(member),
        ParenthesizedExpressionSyntax parenthesized => Whole(parenthesized),
        _ => name,
    };

    /// <summary>Whether something is written to the place, or may be from then on.</summary>
    public static bool IsWritten(ExpressionSyntax place) => place.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == place,
        ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.AddressOfExpression),
        RefExpressionSyntax => true,
        _ => false,
    };
}
