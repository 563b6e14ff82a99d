using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>Changes the code at a report in the one way that mends it.</summary>
public abstract class SyntaxFix : RuleFix
{
    private readonly string _title;

    private protected SyntaxFix(string ruleId, string title)
        : base(ruleId) => _title = title;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not null && Changed(root, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic) is { } changed)
        {
            context.RegisterCodeFix(
                CodeAction.Create(_title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: diagnostic.Id),
                diagnostic);
        }
    }

    /// <summary>The file with the code mended; null where only a person knows how.</summary>
    /// <param name="root">The file.</param>
    /// <param name="reported">The innermost code that the report stands at.</param>
    /// <param name="diagnostic">The report.</param>
    private protected abstract SyntaxNode? Changed(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic);
}
