using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Values;

/// <summary>The names that a member writes to after their declaration; two locals of one name count as one, which only makes the answer more careful.</summary>
internal static class WrittenNames
{
    // A long member asks for each of its locals, and is looked through once.
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> Known = new();

    /// <summary>The names written to anywhere in a member.</summary>
    public static HashSet<string> In(SyntaxNode scope) => Known.GetValue(scope, Find);

    private static HashSet<string> Find(SyntaxNode scope) => new(
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsWrite).Select(identifier => identifier.Identifier.ValueText),
        StringComparer.Ordinal);

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
