using System.Composition;
using System.Linq;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.CodeFixes;

/// <summary>BUS2016: leaves the bindings of a handler out, so that it is bound to its event alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BindingsMustNotBeTooWideFix)), Shared]
public sealed class BindingsMustNotBeTooWideFix() : SyntaxFix(Rules.TooWideBinding.Id, "Bind the handler's event alone")
{
    private protected override SyntaxNode? Changed(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(BusContracts.Analyzers.Usage.BindingsMustNotBeTooWide.OfHandler)
        && reported.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault() is { Parent: ArgumentListSyntax list } argument
            ? root.ReplaceNode(list, list.WithArguments(list.Arguments.Remove(argument)))
            : null;
}
