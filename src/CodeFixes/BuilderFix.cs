using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace BusContracts.CodeFixes;

/// <summary>Writes the call of a builder for a text that is written by hand, with the text's holes as arguments.</summary>
public abstract class BuilderFix : RuleFix
{
    private protected BuilderFix(string ruleId)
        : base(ruleId)
    {
    }

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (diagnostic.Properties.TryGetValue(BuilderCall.CallProperty, out var call)
            && call is not null
            && root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)
            context.RegisterCodeFix(
                CodeAction.Create("Write the builder's call", cancel => ReplaceAsync(context.Document, diagnostic, call, cancel), equivalenceKey: diagnostic.Id),
                diagnostic);
    }

    private static async Task<Document> ReplaceAsync(Document document, Diagnostic diagnostic, string call, CancellationToken cancel)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false))!;
        var text = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var typed = TypedExpressionAround(text);
        var suffix = diagnostic.Properties[typed is null ? BuilderCall.TextSuffix : BuilderCall.TypedSuffix];
        var replaced = typed ?? text;
        var builder = SyntaxFactory.ParseExpression(call + suffix)
            .WithTriviaFrom(replaced);
        builder = builder.ReplaceNodes(
            builder.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>(),
            (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation));

        var changed = root.ReplaceNode(replaced, builder);
        var name = diagnostic.Properties[BuilderCall.NamespaceProperty]!;
        var semantics = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        return document.WithSyntaxRoot(IsVisible(semantics!, replaced.SpanStart, name, call) ? changed : WithUsing(changed, name));
    }

    /// <summary>The <c>RoutingKey.Parse("...")</c>, <c>BindingPattern.Parse("...")</c> or <c>new Acl("...")</c> that the text stands in; null where it is used as a text.</summary>
    private static SyntaxNode? TypedExpressionAround(SyntaxNode text) => text.Parent?.Parent?.Parent switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } access } invocation
            when access.Expression.ToString().Split('.').Last() is "RoutingKey" or "BindingPattern" => invocation,
        ObjectCreationExpressionSyntax { Type: var type } creation when type.ToString().Split('.').Last() == "Acl" => creation,
        _ => null,
    };

    /// <summary>Whether the record of the call is found by its short name already, by a using of any kind.</summary>
    private static bool IsVisible(SemanticModel semantics, int position, string name, string call)
    {
        var record = call.Substring($"global::{name}.".Length).Split('.')[0];
        return semantics.LookupNamespacesAndTypes(position, name: record).Any(found => found.ContainingNamespace?.ToDisplayString() == name);
    }

    private static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root, string name)
    {
        var endOfLine = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return root.AddUsings(SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .NormalizeWhitespace()
            .WithTrailingTrivia(endOfLine == default ? SyntaxFactory.LineFeed : endOfLine));
    }
}
