using System.Threading;
using System.Threading.Tasks;
using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.CodeFixes;

/// <summary>Writes one of the texts that a rule offers for a literal; a text put together from parts is left to a person.</summary>
public abstract class TextFix : RuleFix
{
    private protected TextFix(string ruleId)
        : base(ruleId)
    {
    }

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (!diagnostic.Properties.TryGetValue(TextUse.Replacements, out var offered) || string.IsNullOrEmpty(offered))
            return;
        if (await LiteralAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } literal)
            return;

        var replacements = offered!.Split('\n');
        foreach (var replacement in replacements)
        {
            // Fix-all takes the diagnostics of one key: a lone suggestion differs from place to place, a choice must not.
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Write \"{replacement}\"",
                    cancel => ReplaceAsync(context.Document, literal, replacement, cancel),
                    equivalenceKey: replacements.Length == 1 ? diagnostic.Id : $"{diagnostic.Id}:{replacement}"),
                diagnostic);
        }
    }

    private static async Task<LiteralExpressionSyntax?> LiteralAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
            && literal.IsKind(SyntaxKind.StringLiteralExpression)
            ? literal
            : null;
    }

    private static async Task<Document> ReplaceAsync(Document document, LiteralExpressionSyntax literal, string text, CancellationToken cancel)
    {
        var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        var token = SyntaxFactory.Literal(text).WithTriviaFrom(literal.Token);
        return document.WithSyntaxRoot(root!.ReplaceNode(literal, literal.WithToken(token)));
    }
}
