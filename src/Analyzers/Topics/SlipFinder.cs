using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Topics;

/// <summary>Finds the routing key or ACL whose words somebody mistyped.</summary>
internal static class SlipFinder
{
    /// <summary>The words with their slips mended, after the template that needs the fewest; null where a word is like none of any template.</summary>
    public static string? Mended(IReadOnlyList<TopicWord> words, IEnumerable<IReadOnlyList<TopicWord>> templates) => templates
        .Select(template => Mend(words, template))
        .Where(mended => mended.Text is not null)
        .OrderBy(mended => mended.Slips)
        .ThenBy(mended => mended.Changes)
        .FirstOrDefault()
        .Text;

    private static (string? Text, int Slips, int Changes) Mend(IReadOnlyList<TopicWord> written, IReadOnlyList<TopicWord> meant)
    {
        if (written.Count != meant.Count)
            return default;

        // A capital changes the word, and is no slip of which word is meant.
        var pairs = written.Zip(meant, (word, known) => (word, known)).ToArray();
        var compared = pairs.Count(pair => IsCompared(pair.word, pair.known));
        var anchors = pairs.Count(pair => IsCompared(pair.word, pair.known) && pair.word.IsLike(pair.known));
        var slips = compared - anchors;
        var changes = pairs.Count(pair => IsCompared(pair.word, pair.known) && pair.word.Text != pair.known.Text);

        // At most half of the words may be mistyped, or any two short keys would be near each other. Told first: how near words are costs most.
        if (changes == 0 || (slips > anchors && written.Count > 1) || !pairs.All(pair => IsNear(pair.word, pair.known)))
            return default;
        return (string.Join(".", pairs.Select(pair => IsCompared(pair.word, pair.known) ? pair.known.Text : pair.word.Text)), slips, changes);
    }

    private static bool IsCompared(TopicWord word, TopicWord known) => !known.HasHole && !word.HasHole && !word.IsWildcard;

    private static bool IsNear(TopicWord word, TopicWord known) =>
        !IsCompared(word, known) || word.IsLike(known) || DidYouMean.Nearest(word.Text, [known.Text]) is not null;
}
