using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Topics;

/// <summary>What somebody meant who wrote a key or a pattern that matches nothing.</summary>
internal static class KeySuggestion
{
    /// <summary>A text that matches, or null where none is near.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="contract">Whose keys are looked through.</param>
    /// <param name="isPattern">Whether the text is a binding pattern, and wildcards may be suggested.</param>
    public static string? For(TemplateModel text, KnownContract contract, bool isPattern)
    {
        if (text.IsConstant && contract.Named(text.Text) is { } named)
            return isPattern ? PatternOf(named) : named.Model.RoutingKey.Text;

        var words = TopicWords.Of(text);
        return Nearby(words, contract, isPattern)
            .Where(candidate => candidate.Any(word => !word.HasHole && word.Text is not ("*" or "#")))
            .Select(TopicWords.Join)
            .FirstOrDefault(candidate => contract.Matching(isPattern ? Shapes.OfPattern(candidate) : Shapes.OfText(candidate)).Any())
            ?.Text ?? SlipFinder.Mended(words, contract.Events);
    }

    /// <summary>What brings every message of an event: its template with a wildcard for each placeholder.</summary>
    public static string PatternOf(KnownEvent @event) => string.Join(".", @event.KeyWords.Select(word =>
        !word.HasHole ? word.Text
        : word.Parts.Any(part => part.IsPlaceholder && @event.MayHoldDots(part.Text)) ? "#"
        : "*"));

    /// <summary>The words with <c>#</c> for a last <c>*</c>, without the first word, and with one more in front.</summary>
    private static IEnumerable<IReadOnlyList<TopicWord>> Nearby(IReadOnlyList<TopicWord> words, KnownContract contract, bool isPattern)
    {
        foreach (var variant in OtherBeginnings(words, contract).Prepend(words))
        {
            yield return variant;
            if (isPattern && variant[variant.Count - 1].Is("*"))
                yield return [.. variant.Take(variant.Count - 1), TopicWord.Literal("#")];
        }
    }

    private static IEnumerable<IReadOnlyList<TopicWord>> OtherBeginnings(IReadOnlyList<TopicWord> words, KnownContract contract)
    {
        if (words.Count > 1)
            yield return [.. words.Skip(1)];

        // An open family takes any word, so its prefix would be suggested for everything: names that other systems give
        // (QueueMemberStatus) are told from words of a key by their capital.
        var isForeignName = words.Count == 1 && words[0].Text.Length > 0 && char.IsUpper(words[0].Text[0]);
        foreach (var @event in contract.Events)
        {
            if (@event.KeyWords.Count > 1 && !@event.KeyWords[0].HasHole && (isForeignName || !@event.Model.IsOpenFamily))
                yield return [@event.KeyWords[0], .. words];
        }
    }
}
