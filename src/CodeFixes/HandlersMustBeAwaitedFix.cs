using System.Composition;
using System.Linq;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.CodeFixes;

/// <summary>BUS2018: makes the lambda <c>async</c> and awaits every call whose task it dropped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandlersMustBeAwaitedFix)), Shared]
public sealed class HandlersMustBeAwaitedFix() : SyntaxFix(Rules.DroppedTask.Id, "Await the call")
{
    private protected override SyntaxNode? Changed(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic)
    {
        // A lambda that is made an Action elsewhere stays one, and would become async void.
        if (reported is not InvocationExpressionSyntax call
            || call.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault() is not { Parent: ArgumentSyntax } handler)
            return null;

        var awaited = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), call.WithoutLeadingTrivia())
            .WithLeadingTrivia(call.GetLeadingTrivia());
        var changed = handler.ReplaceNode(call, awaited);
        if (!changed.AsyncKeyword.IsKind(SyntaxKind.None))
            return root.ReplaceNode(handler, changed);

        var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithLeadingTrivia(handler.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        return root.ReplaceNode(handler, changed.WithoutLeadingTrivia().WithAsyncKeyword(keyword));
    }
}
