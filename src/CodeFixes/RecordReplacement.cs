using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace BusContracts.CodeFixes;

/// <summary>Writes the record of another event where the compiler reports that of a deprecated one.</summary>
/// <remarks>The name alone is changed: where the other event has other fields, the compiler then tells which lines a person must look at.</remarks>
internal static class RecordReplacement
{
    /// <summary>Offers each record that the contract names instead; nothing where the report is at anything but a record.</summary>
    public static async Task RegisterAsync(CodeFixContext context)
    {
        var (document, diagnostic) = (context.Document, context.Diagnostics[0]);
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (NameIn(root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } name)
            return;

        var semantics = (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (semantics.GetSymbolInfo(name, context.CancellationToken).Symbol is not INamedTypeSymbol record)
            return;

        var replacements = ReplacementsOf(record, document.Project, semantics.Compilation, context.CancellationToken);
        foreach (var replacement in replacements)
        {
            // Fix-all takes the diagnostics of one key: a lone replacement differs from event to event, a choice must not.
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use {replacement.Name}",
                    cancel => ReplaceAsync(document, name, replacement, cancel),
                    equivalenceKey: $"{diagnostic.Id}:record:{(replacements.Count == 1 ? "" : replacement.Name)}"),
                diagnostic);
        }
    }

    private static SimpleNameSyntax? NameIn(SyntaxNode? reported) => reported switch
    {
        SimpleNameSyntax name => name,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax qualified => qualified.Name,
        MemberAccessExpressionSyntax access => access.Name,
        _ => null,
    };

    private static IReadOnlyList<INamedTypeSymbol> ReplacementsOf(INamedTypeSymbol record, Project project, Compilation compilation, CancellationToken cancel)
    {
        var contracts = ContractsOfProjects.Of(project, cancel);
        return contracts.Recorded(record) is { Contract: var contract, Model.Deprecation: { } deprecation }
            ? [.. deprecation.Replacements
                .Select(contract.Keyed)
                .Select(replacement => replacement is null ? null : contracts.RecordOf(contract, replacement, compilation))
                .OfType<INamedTypeSymbol>()]
            : [];
    }

    private static async Task<Document> ReplaceAsync(Document document, SimpleNameSyntax name, INamedTypeSymbol replacement, CancellationToken cancel)
    {
        var root = (await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false))!;
        var semantics = (await document.GetSemanticModelAsync(cancel).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.ReplaceNode(name, IsReachedByName(name, replacement, semantics)
            ? SyntaxFactory.IdentifierName(replacement.Name).WithTriviaFrom(name)
            : WithNamespace(name, replacement)));
    }

    /// <summary>Whether the other record's name alone means it there: it is in the same namespace, and no other type has its name.</summary>
    private static bool IsReachedByName(SimpleNameSyntax name, INamedTypeSymbol replacement, SemanticModel semantics)
    {
        var isQualified = name.Parent is QualifiedNameSyntax { Right: var right } && right == name
            || name.Parent is AliasQualifiedNameSyntax
            || (name.Parent is MemberAccessExpressionSyntax { Name: var member } && member == name);
        return isQualified
            || (semantics.LookupNamespacesAndTypes(name.SpanStart, name: replacement.Name) is { Length: 1 } found && SymbolEqualityComparer.Default.Equals(found[0], replacement));
    }

    private static ExpressionSyntax WithNamespace(SimpleNameSyntax name, INamedTypeSymbol replacement)
    {
        var full = replacement.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        ExpressionSyntax written = SyntaxFacts.IsInTypeOnlyContext(name) ? SyntaxFactory.ParseTypeName(full) : SyntaxFactory.ParseExpression(full);
        return written.WithTriviaFrom(name).WithAdditionalAnnotations(Simplifier.Annotation);
    }
}
