using System.Composition;
using System.Linq;
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
        if (reported is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } || !reported.Ancestors().OfType<AwaitExpressionSyntax>().Any())
            return null;
        return root.ReplaceToken(name.Identifier, SyntaxFactory.Identifier(name.Identifier.ValueText.Substring("Try".Length)).WithTriviaFrom(name.Identifier));
    }
}
