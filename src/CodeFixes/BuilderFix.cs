using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
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
            && root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) and var text
            && !ConstantPlaces.Have(text))
            context.RegisterCodeFix(
                CodeAction.Create("Write the builder's call", cancel => ReplaceAsync(context.Document, diagnostic, call, cancel), equivalenceKey: diagnostic.Id),
                diagnostic);
    }

    private static async Task<Document> ReplaceAsync(Document document, Diagnostic diagnostic, string call, CancellationToken cancel)
    {
        var root = (await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false))!;
        var semantics = (await document.GetSemanticModelAsync(cancel).ConfigureAwait(false))!;
        var text = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var typed = TypedExpressionAround(text, semantics);
        var replaced = typed ?? text;
        var builder = SyntaxFactory.ParseExpression(call + diagnostic.Properties[typed is null ? BuilderCall.TextSuffix : BuilderCall.TypedSuffix])
            .WithTriviaFrom(replaced);
        builder = builder.ReplaceNodes(
            builder.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>(),
            (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation));

        var mark = new SyntaxAnnotation();
        var changed = document.WithSyntaxRoot(root.ReplaceNode(replaced, builder.WithAdditionalAnnotations(mark)));
        return NeedsUsing(semantics, replaced.SpanStart, diagnostic.Properties[BuilderCall.NamespaceProperty]!, call)
            ? await ImportAdder.AddImportsAsync(changed, mark, cancellationToken: cancel).ConfigureAwait(false)
            : changed;
    }

    /// <summary>The <c>RoutingKey.Parse("...")</c>, <c>BindingPattern.Parse("...")</c>, <c>new Acl("...")</c> or <c>new AclPattern("...")</c> that the text stands in; null where it is used as a text.</summary>
    private static SyntaxNode? TypedExpressionAround(SyntaxNode text, SemanticModel semantics)
    {
        var around = text.Parent?.Parent?.Parent;
        return around is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } } or BaseObjectCreationExpressionSyntax
            && semantics.GetTypeInfo(around).Type is
            {
                Name: "RoutingKey" or "BindingPattern" or "Acl" or "AclPattern",
                ContainingNamespace: { Name: "BusContracts", ContainingNamespace.IsGlobalNamespace: true },
            }
            ? around
            : null;
    }

    /// <summary>Whether a using makes the short name of the call's record its name. Where another type has that name, the long one stays.</summary>
    private static bool NeedsUsing(SemanticModel semantics, int position, string name, string call)
    {
        var record = call.Substring($"global::{name}.".Length).Split('.')[0];
        return semantics.LookupNamespacesAndTypes(position, name: record).IsEmpty;
    }
}
