using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.CodeFixes;

/// <summary>Knows where the language demands a constant, so that no call can stand there.</summary>
internal static class ConstantPlaces
{
    /// <summary>Whether an expression is, or is part of, what must be a constant: of a <c>const</c>, a default value, an attribute, a pattern or a <c>case</c>.</summary>
    public static bool Have(SyntaxNode expression) => expression.Ancestors().Any(IsConstant);

    private static bool IsConstant(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
        ParameterSyntax or AttributeArgumentSyntax or PatternSyntax or CaseSwitchLabelSyntax => true,
        GotoStatementSyntax jump => jump.IsKind(SyntaxKind.GotoCaseStatement),
        _ => false,
    };
}
