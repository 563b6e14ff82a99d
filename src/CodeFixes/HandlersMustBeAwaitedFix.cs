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
        if (reported.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault() is not { Parent: ArgumentSyntax } handler)
            return null;

        // In an async handler nothing else would tell of a call that is left, so either all are awaited or none.
        var calls = diagnostic.AdditionalLocations.Select(place => root.FindNode(place.SourceSpan, getInnermostNodeForTie: true)).OfType<ExpressionSyntax>().ToArray();
        if (calls.Length == 0 || !calls.All(call => MayBeAwaited(call, handler)))
            return null;

        var changed = handler.ReplaceNodes(calls, (_, call) => Awaited(call));
        var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithLeadingTrivia(handler.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        return root.ReplaceNode(handler, changed.WithoutLeadingTrivia().WithAsyncKeyword(keyword));
    }

    private static AwaitExpressionSyntax Awaited(ExpressionSyntax call) => SyntaxFactory
        .AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), call.WithoutLeadingTrivia())
        .WithLeadingTrivia(call.GetLeadingTrivia());

    /// <summary>Whether the language lets a call be awaited: not in a lock, not in unsafe code; and whether it gives a task for certain, as <c>x?.Call()</c> does not.</summary>
    private static bool MayBeAwaited(ExpressionSyntax call, SyntaxNode handler) =>
        call is InvocationExpressionSyntax
        && !call.Ancestors().TakeWhile(node => node != handler).OfType<LockStatementSyntax>().Any()
        && !call.Ancestors().Any(IsUnsafe);

    private static bool IsUnsafe(SyntaxNode node) => node switch
    {
        UnsafeStatementSyntax => true,
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        _ => false,
    };
}
