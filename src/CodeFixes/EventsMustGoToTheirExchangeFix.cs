using System.Composition;
using System.Linq;
using BusContracts.Analyzers;
using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.CodeFixes;

/// <summary>BUS2011: declares the exchange as the contract says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventsMustGoToTheirExchangeFix)), Shared]
public sealed class EventsMustGoToTheirExchangeFix() : SyntaxFix(Rules.WrongExchange.Id, "Declare the exchange as the contract says")
{
    private protected override SyntaxNode? Changed(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(EventsMustGoToTheirExchange.Parameter, out var parameter)
            || !diagnostic.Properties.TryGetValue(EventsMustGoToTheirExchange.Declared, out var declared))
            return null;

        var value = SyntaxFactory.ParseExpression(declared!);
        if (reported is InvocationExpressionSyntax { ArgumentList: var list } && reported.Span == diagnostic.Location.SourceSpan)
        {
            var added = SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter!).WithTrailingTrivia(SyntaxFactory.Space), default, value);
            var separators = list.Arguments.GetSeparators().Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
            return root.ReplaceNode(list, list.WithArguments(SyntaxFactory.SeparatedList(list.Arguments.Append(added), separators)));
        }

        return reported.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault() is { } argument
            ? root.ReplaceNode(argument.Expression, value.WithTriviaFrom(argument.Expression))
            : null;
    }
}
