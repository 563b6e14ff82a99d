using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;

namespace BusContracts.Analyzers.Usage;

/// <summary>What the rules on texts say and offer instead.</summary>
internal static class Advice
{
    /// <summary>The key or pattern that was meant, by the first contract that has one near; or null.</summary>
    public static string? NearestKey(TextUse use) => use.Contracts
        .Select(contract => contract.Suggestion(use.Text, use.Kind == TextKind.BindingPattern))
        .FirstOrDefault(suggestion => suggestion is not null);

    /// <summary>The end of a message: a suggestion, or nothing.</summary>
    public static string DidYouMean(string? suggestion) => suggestion is null ? "" : $"; did you mean '{suggestion}'?";

    /// <summary>What a fix may write: the suggestion, unless it has placeholders that only a person can fill.</summary>
    public static IEnumerable<string> Replacements(string? suggestion) => suggestion is null || suggestion.Contains('{') ? [] : [suggestion];

    /// <summary>Those of some replacements that do not stand beside the text already: the language or the dictionary would refuse a second.</summary>
    public static IEnumerable<string> ReplacementsBeside(TextUse use, IEnumerable<string> replacements) =>
        use.Group is { } group ? replacements.Where(group.MayTake) : replacements;

    /// <summary>How an event is written in a text of a kind: its names, its key, or its pattern.</summary>
    public static IEnumerable<string> Spellings(KnownEvent @event, TextKind kind) => kind switch
    {
        TextKind.EventName => @event.Model.WireNames,
        TextKind.BindingPattern => [KeySuggestion.PatternOf(@event)],
        _ => Replacements(@event.Model.RoutingKey.Text),
    };
}
