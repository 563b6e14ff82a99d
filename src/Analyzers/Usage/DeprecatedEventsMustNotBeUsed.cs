using System;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2006: a name, key or pattern of nothing but deprecated events. Their types are reported by the compiler, being obsolete.</summary>
internal sealed class DeprecatedEventsMustNotBeUsed() : UsageRule(Rules.DeprecatedEvent)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        var events = use.Kind != TextKind.EventName ? use.Matches
            : use.Text.IsConstant && use.Project.Named(use.Text.Text) is { } named ? [named]
            : [];
        if (events.Count == 0 || events.Any(used => used.Model.Deprecation is null) || IsReportedByCompiler(use))
            return;

        var deprecation = events[0].Model.Deprecation!;
        var replacements = use.Project
            .SelectMany(contract => deprecation.Replacements.Select(contract.Keyed))
            .OfType<KnownEvent>()
            .SelectMany(replacement => Advice.Spellings(replacement, use.Kind))
            .Distinct()
            .ToArray();
        use.Report(
            Descriptor,
            Advice.ReplacementsBeside(use, replacements),
            use.Kind switch { TextKind.EventName => "The event", TextKind.RoutingKey => "The event of the key", _ => "Every event of the pattern" },
            use.Text.Text,
            deprecation.Since is { } since ? $" since {since}" : "",
            replacements.Length == 0 ? deprecation.Message : $"{deprecation.Message} Use {string.Join(" or ", replacements.Select(text => $"'{text}'"))} instead.");
    }

    /// <summary>Whether the text is a member of an obsolete type, such as the name that the event's record holds.</summary>
    private static bool IsReportedByCompiler(TextUse use) =>
        use.Syntax is ExpressionSyntax and not LiteralExpressionSyntax
        && use.Semantics is { } semantics
        && semantics.SyntaxTree == use.Syntax.SyntaxTree
        && semantics.GetSymbolInfo(use.Syntax).Symbol?.ContainingType?.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute)) == true;
}
