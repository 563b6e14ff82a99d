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
        var about = contract.Events.Where(@event => IsAbout(@event, words)).ToArray();
        return Matching(words)
            ?? SlipFinder.Mended(words, contract.Events.Select(@event => @event.KeyWords))
            ?? OtherBeginnings(words, about).Select(Matching).FirstOrDefault(found => found is not null);

        string? Matching(IReadOnlyList<TopicWord> candidate) => about.Length == 0 ? null : Variants(InTheirCase(candidate, about), isPattern)
            .Where(variant => LiteralsOf(variant).Any())
            .Select(TopicWords.Join)
            .FirstOrDefault(variant =>
            {
                var keys = isPattern ? Shapes.OfPattern(variant) : Shapes.OfText(variant);
                return about.Any(@event => @event.HasKeyAmong(keys));
            })
            ?.Text;
    }

    /// <summary>What brings every message of an event: its template with a wildcard for each placeholder.</summary>
    public static string PatternOf(KnownEvent @event) => PatternOf(@event, @event.KeyWords);

    /// <summary>What brings every message of an event by one of its keys, such as servers were seen to publish with.</summary>
    public static string PatternOf(KnownEvent @event, TemplateModel key) => PatternOf(@event, TopicWords.Of(key));

    private static string PatternOf(KnownEvent @event, IReadOnlyList<TopicWord> key) => string.Join(".", key.Select(word =>
        !word.HasHole ? word.Text
        : word.Parts.Any(part => part.IsPlaceholder && @event.MayHoldDots(part.Text)) ? "#"
        : "*"));

    /// <summary>The words with the capitals that the keys of events have, where those have such words.</summary>
    private static IReadOnlyList<TopicWord> InTheirCase(IReadOnlyList<TopicWord> words, IReadOnlyList<KnownEvent> events) =>
    [
        .. words.Select(word => events
            .SelectMany(@event => @event.KeyWords)
            .Where(word.IsLike)
            .OrderByDescending(known => known == word)
            .FirstOrDefault() ?? word),
    ];

    /// <summary>The words as they are, and as the beginning of longer keys: with <c>#</c> behind them, or for a last <c>*</c>.</summary>
    private static IEnumerable<IReadOnlyList<TopicWord>> Variants(IReadOnlyList<TopicWord> words, bool isPattern)
    {
        yield return words;
        var last = words[words.Count - 1];
        if (isPattern && !last.Is("#"))
            yield return [.. last.Is("*") ? words.Take(words.Count - 1) : words, TopicWord.Literal("#")];
    }

    /// <summary>The words without the first one, and with one of the events' in front.</summary>
    private static IEnumerable<IReadOnlyList<TopicWord>> OtherBeginnings(IReadOnlyList<TopicWord> words, IEnumerable<KnownEvent> events)
    {
        if (words.Count > 1)
            yield return [.. words.Skip(1)];
        foreach (var beginning in events.Where(@event => @event.KeyWords.Count > 1).Select(@event => @event.KeyWords[0]).Distinct())
        {
            if (!beginning.HasHole && !beginning.IsLike(words[0]))
                yield return [beginning, .. words];
        }
    }

    /// <summary>Whether an event's own words are at least half of what was written: its placeholders take anything.</summary>
    private static bool IsAbout(KnownEvent @event, IReadOnlyList<TopicWord> written)
    {
        // Names that other systems give (QueueMemberStatus) are told from words of a key by their capital.
        if (@event.Model.IsOpenFamily && written.Count == 1 && char.IsUpper(written[0].Text.FirstOrDefault()))
            return true;

        var literals = LiteralsOf(written).ToArray();
        var shared = literals.Count(word => @event.KeyWords.Any(word.IsLike));
        return shared > 0 && shared * 2 >= literals.Length;
    }

    private static IEnumerable<TopicWord> LiteralsOf(IReadOnlyList<TopicWord> words) => words.Where(word => !word.HasHole && !word.IsWildcard);
}
