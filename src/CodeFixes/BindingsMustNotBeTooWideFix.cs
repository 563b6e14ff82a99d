using System.Composition;
using System.Linq;
using BusContracts.Analyzers;
using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.CodeFixes;

/// <summary>BUS2016: leaves the bindings of a handler or loop out, so that it is bound to its event alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BindingsMustNotBeTooWideFix)), Shared]
public sealed class BindingsMustNotBeTooWideFix() : SyntaxFix(Rules.TooWideBinding.Id, "Bind the event alone")
{
    private protected override SyntaxNode? Changed(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(BindingsMustNotBeTooWide.Instead, out var instead)
            || reported.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault() is not { Parent: ArgumentListSyntax list } argument)
            return null;

        return string.IsNullOrEmpty(instead)
            ? root.ReplaceNode(list, list.WithArguments(list.Arguments.Remove(argument)))
            : root.ReplaceNode(argument.Expression, SyntaxFactory.ParseExpression(instead!).WithTriviaFrom(argument.Expression));
    }
}
