using System;
using BusContracts.Spec.Baseline;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers;

/// <content>Rules on the spec's changes against its baseline: one for each <see cref="BaselineKind"/>.</content>
internal static partial class Rules
{
    private const string Baseline = "BusContracts.Baseline";

    /// <summary>What changed, who breaks and why, and how it is accepted.</summary>
    private const string BreakingChange = "{0}, which breaks {1}: {2}; undo it, or write under 'accepted-changes' why it is right: '{3}: ...'";

    public static readonly DiagnosticDescriptor Removed = OnBaseline(
        "BUS1101", "What the baseline has is still there", BreakingChange);

    public static readonly DiagnosticDescriptor Readdressed = OnBaseline(
        "BUS1102", "Messages go the way they went", BreakingChange);

    public static readonly DiagnosticDescriptor PayloadForConsumers = OnBaseline(
        "BUS1103", "Consumers of the baseline can read the payload", BreakingChange);

    public static readonly DiagnosticDescriptor PayloadForPublishers = OnBaseline(
        "BUS1104", "Publishers of the baseline can send the payload", BreakingChange);

    public static readonly DiagnosticDescriptor StaleAcceptance = OnBaseline(
        "BUS1105", "An accepted change is a change", "Nothing that breaks anybody has changed at '{0}'; {1}");

    public static readonly DiagnosticDescriptor Unreadable = OnBaseline(
        "BUS1106", "The baseline can be read", "The baseline '{0}' {1}");

    /// <summary>The rule of a kind of finding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind has no rule, which a test rules out.</exception>
    public static DiagnosticDescriptor Of(BaselineKind kind) => kind switch
    {
        BaselineKind.Removed => Removed,
        BaselineKind.Readdressed => Readdressed,
        BaselineKind.PayloadForConsumers => PayloadForConsumers,
        BaselineKind.PayloadForPublishers => PayloadForPublishers,
        BaselineKind.StaleAcceptance => StaleAcceptance,
        BaselineKind.Unreadable => Unreadable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rule."),
    };

    private static DiagnosticDescriptor OnBaseline(string id, string title, string message) =>
        new(id, title, message, Baseline, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkOf(id));
}
