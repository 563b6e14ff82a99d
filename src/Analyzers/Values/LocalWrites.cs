using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Values;

/// <summary>Where a member writes to names after their declaration; two locals of one name count as one, which only makes the answer more careful.</summary>
internal static class LocalWrites
{
    // A long member asks for each of its locals, and is looked through once.
    private static readonly ConditionalWeakTable<SyntaxNode, ILookup<string, IdentifierNameSyntax>> Known = new();

    /// <summary>The writes to a name anywhere in a member.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(string name, SyntaxNode member) => Known.GetValue(member, Find)[name];

    /// <summary>What the only write to a name assigns, whatever happens before; null where there are several, or it is no plain assignment.</summary>
    public static ExpressionSyntax? OnlyValueOf(string name, SyntaxNode member)
    {
        var writes = Of(name, member).Take(2).ToArray();
        return writes.Length == 1 && writes[0].Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? assignment.Right
            : null;
    }

    // A program of top-level statements is a whole file, whose types cannot reach its locals.
    private static ILookup<string, IdentifierNameSyntax> Find(SyntaxNode member) => member
        .DescendantNodes(node => node == member || node is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
        .OfType<IdentifierNameSyntax>()
        .Where(IsWrite)
        .ToLookup(identifier => identifier.Identifier.ValueText, StringComparer.Ordinal);

    private static bool IsWrite(IdentifierNameSyntax identifier) => identifier.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == identifier,
        ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.AddressOfExpression),
        RefExpressionSyntax => true,
        _ => false,
    };
}
