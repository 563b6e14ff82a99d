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
        var comparison = new Comparison(written);
        var allowed = Math.Min(most, 1 + (written.Length / 4));
        string? nearest = null;
        foreach (var word in words.Take(MostWords))
        {
            if (word.Length > LongestWord || Math.Abs(word.Length - written.Length) > allowed)
                continue;
            if (comparison.DistanceTo(word, Math.Min(allowed, word.Length - 1)) is not { } found)
                continue;
            if (found == allowed && nearest is not null && string.CompareOrdinal(nearest, word) <= 0)
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

    /// <summary>Compares one word with many, without allocating anything for each.</summary>
    private sealed class Comparison
    {
        private readonly char[] _from = new char[LongestWord];
        private readonly char[] _to = new char[LongestWord];
        private readonly int _length;
        private int[] _row = new int[LongestWord + 1];
        private int[] _above = new int[LongestWord + 1];
        private int[] _twoAbove = new int[LongestWord + 1];

        public Comparison(string written)
        {
            _length = written.Length;
            Fold(written, _from);
        }

        /// <summary>Levenshtein's distance, in which two swapped neighbours are one slip too; null where it is over <paramref name="most"/>.</summary>
        public int? DistanceTo(string word, int most)
        {
            Fold(word, _to);
            for (var j = 0; j <= word.Length; j++)
                _row[j] = j;
            for (var i = 1; i <= _length; i++)
            {
                (_row, _above, _twoAbove) = (_twoAbove, _row, _above);

                // The row above is at most one better, and a swap, which looks as far back, adds that one again: no later row comes back.
                if (NextRow(i, word.Length) > most)
                    return null;
            }

            return _row[word.Length] <= most ? _row[word.Length] : null;
        }

        /// <summary>Fills the row of the first <paramref name="i"/> characters and gives the least of it.</summary>
        private int NextRow(int i, int length)
        {
            var least = _row[0] = i;
            for (var j = 1; j <= length; j++)
            {
                var substitution = _above[j - 1] + (_from[i - 1] == _to[j - 1] ? 0 : 1);
                var distance = Math.Min(substitution, 1 + Math.Min(_above[j], _row[j - 1]));
                if (i > 1 && j > 1 && _from[i - 1] == _to[j - 2] && _from[i - 2] == _to[j - 1])
                    distance = Math.Min(distance, _twoAbove[j - 2] + 1);
                _row[j] = distance;
                least = Math.Min(least, distance);
            }

            return least;
        }

        private static void Fold(string word, char[] into)
        {
            for (var i = 0; i < word.Length; i++)
                into[i] = word[i] == '_' ? '-' : char.ToLowerInvariant(word[i]);
        }
    }
}
