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
        .FirstOrDefault()
        .Text;

    private static (string? Text, int Slips) Mend(IReadOnlyList<TopicWord> written, IReadOnlyList<TopicWord> meant)
    {
        if (written.Count != meant.Count)
            return default;

        var slips = 0;
        var anchors = 0;
        var words = new List<string>();
        for (var i = 0; i < written.Count; i++)
        {
            var (word, known) = (written[i], meant[i]);
            if (known.HasHole || word.HasHole || word.IsWildcard)
            {
                words.Add(word.Text);
                continue;
            }

            if (word.Text == known.Text)
                anchors++;
            else if (DidYouMean.Nearest(word.Text, [known.Text]) is not null)
                slips++;
            else
                return default;
            words.Add(known.Text);
        }

        // At most half of the words may be mistyped, or any two short keys would be near each other.
        return slips > 0 && (slips <= anchors || written.Count == 1) ? (string.Join(".", words), slips) : default;
    }
}
