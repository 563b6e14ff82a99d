using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Values;

/// <summary>Finds what a property or an indexer gives.</summary>
internal static class GetterValues
{
    /// <summary>Every expression that its getter returns; none where the compiler writes the getter.</summary>
    public static IEnumerable<ExpressionSyntax> Of(BasePropertyDeclarationSyntax property)
    {
        var arrow = property switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
            IndexerDeclarationSyntax { ExpressionBody: { } body } => body,
            _ => null,
        };
        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return (arrow ?? getter?.ExpressionBody) is { } given ? [given.Expression]
            : getter?.Body is { } statements ? ReturnedBy(statements)
            : [];
    }

    private static IEnumerable<ExpressionSyntax> ReturnedBy(BlockSyntax body) => body
        .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<ReturnStatementSyntax>()
        .Select(statement => statement.Expression)
        .OfType<ExpressionSyntax>();
}
