using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Values;

/// <summary>Finds where a name stands in a member or type by its text: to go through all of its syntax, the compiler makes a node of each part.</summary>
internal static class NamesInText
{
    // A letter of a name may be written as \u0061, and then only the syntax tells the name.
    private const string Escape = "\\u";

    /// <summary>Every use of a name as an expression or a type, in any order; comments and texts do not count.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(string name, SyntaxNode scope)
    {
        var text = scope.SyntaxTree.GetText().ToString(scope.Span);
        var identifiers = text.IndexOf(Escape, StringComparison.OrdinalIgnoreCase) >= 0
            ? scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            : PlacesOf(name, text).Select(at => scope.FindToken(scope.SpanStart + at).Parent).OfType<IdentifierNameSyntax>();
        return identifiers.Where(identifier => identifier.Identifier.ValueText == name);
    }

    private static IEnumerable<int> PlacesOf(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            yield return at;
    }
}
