using System;
using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec;

/// <summary>Finds the word that somebody meant.</summary>
internal static class DidYouMean
{
    private const int LongestWord = 64;

    /// <summary>So that a hostile text, of nothing but types that do not exist, costs a bounded time.</summary>
    private const int MostWords = 1000;

    /// <summary>The nearest of <paramref name="words"/>, or null where none is near: one slip in short words, two or three in longer ones.</summary>
    public static string? Nearest(string written, IEnumerable<string> words)
    {
        if (written.Length > LongestWord)
            return null;
        var from = Folded(written);
        var rows = new int[3, LongestWord + 1];
        var allowed = Math.Min(3, 1 + (written.Length / 4));
        string? nearest = null;
        foreach (var word in words.Take(MostWords))
        {
            if (word.Length > LongestWord || Math.Abs(word.Length - from.Length) > allowed)
                continue;
            var distance = Distance(from, Folded(word), Math.Min(allowed, word.Length - 1), rows);
            if (distance is not { } found || (found == allowed && nearest is not null && string.CompareOrdinal(nearest, word) <= 0))
                continue;
            (nearest, allowed) = (word, found);
        }

        return nearest;
    }

    /// <summary>Advice for a message: the nearest word, or all of them.</summary>
    public static string Advice(string written, IReadOnlyCollection<string> words, string otherwise) =>
        Nearest(written, words) is { } near ? $"did you mean '{near}'?"
        : words.Count == 0 ? otherwise
        : $"{otherwise} {string.Join(", ", words.Take(20))}{(words.Count > 20 ? ", ..." : "")}";

    private static string Folded(string word) => word.ToLowerInvariant().Replace('_', '-');

    /// <summary>Levenshtein's distance, in which two swapped neighbours are one slip too; null where it is over <paramref name="most"/>.</summary>
    /// <param name="from">One word.</param>
    /// <param name="to">The other.</param>
    /// <param name="most">The distance from which on nobody asks how far it is exactly.</param>
    /// <param name="rows">Room for the last three rows of the table.</param>
    private static int? Distance(string from, string to, int most, int[,] rows)
    {
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            int row = i % 3, above = (i + 2) % 3, twoAbove = (i + 1) % 3;
            var least = rows[row, 0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var substitution = rows[above, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                var distance = Math.Min(substitution, 1 + Math.Min(rows[above, j], rows[row, j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    distance = Math.Min(distance, rows[twoAbove, j - 2] + 1);
                rows[row, j] = distance;
                least = Math.Min(least, distance);
            }

            // The row above is at most one better, and a swap, which looks as far back, adds that one again: no later row comes back.
            if (least > most)
                return null;
        }

        return rows[from.Length % 3, to.Length] is var whole && whole <= most ? whole : null;
    }
}
