using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.CodeFixes;

/// <summary>BUS2017: calls the method that throws, where the call is awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutcomeOfTryPublishMustBeUsedFix)), Shared]
public sealed class OutcomeOfTryPublishMustBeUsedFix() : SyntaxFix(Rules.DroppedOutcome.Id, "Call the method that throws")
{
    private protected override SyntaxNode? Changed(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic)
    {
        // Not awaited, the exception would go the way of the outcome.
        if (reported is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call || !IsAwaited(call))
            return null;
        return root.ReplaceToken(name.Identifier, SyntaxFactory.Identifier(name.Identifier.ValueText.Substring("Try".Length)).WithTriviaFrom(name.Identifier));
    }

    /// <summary>Whether the very task is awaited, as it is or by way of <c>ConfigureAwait</c>: an <c>await</c> further out may wait for something else.</summary>
    private static bool IsAwaited(ExpressionSyntax task) => task.Parent switch
    {
        AwaitExpressionSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => IsAwaited(parenthesized),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => IsAwaited(configured),
        _ => false,
    };
}
