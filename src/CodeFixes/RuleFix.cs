using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>A fix of one rule, also for a whole document, project or solution at once.</summary>
public abstract class RuleFix : CodeFixProvider
{
    private protected RuleFix(string ruleId)
    {
        FixableDiagnosticIds = [ruleId];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;
}
