using System;
using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec;

/// <summary>Finds the word that somebody meant.</summary>
public static class DidYouMean
{
    private const int LongestWord = 64;

    /// <summary>So that a hostile text, of nothing but types that do not exist, costs a bounded time.</summary>
    private const int MostWords = 1000;

    /// <summary>The nearest of <paramref name="words"/>, or null where none is near: one slip in short words, two or three in longer ones.</summary>
    /// <param name="written">What somebody wrote.</param>
    /// <param name="words">What it may have been meant to be.</param>
    /// <param name="most">The most slips that the longest word may have.</param>
    public static string? Nearest(string written, IEnumerable<string> words, int most = 3)
    {
        if (written.Length > LongestWord)
            return null;
        var allowed = Math.Min(most, 1 + (written.Length / 4));
        return words
            .Take(MostWords)
            .Where(word => word.Length <= LongestWord && Math.Abs(word.Length - written.Length) <= allowed)
            .Select(word => (Word: word, Distance: Distance(Folded(written), Folded(word))))
            .Where(candidate => candidate.Distance <= allowed && candidate.Distance < candidate.Word.Length)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>Advice for a message: the nearest word, or all of them.</summary>
    public static string Advice(string written, IReadOnlyCollection<string> words, string otherwise) =>
        Nearest(written, words) is { } near ? $"did you mean '{near}'?"
        : words.Count == 0 ? otherwise
        : $"{otherwise} {string.Join(", ", words.Take(20))}{(words.Count > 20 ? ", ..." : "")}";

    private static string Folded(string word) => word.ToLowerInvariant().Replace('_', '-');

    /// <summary>Levenshtein's distance, in which two swapped neighbours are one slip too.</summary>
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var substitution = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(substitution, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[from.Length, to.Length];
    }
}
