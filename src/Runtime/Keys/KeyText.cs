using System.Text;

namespace BusContracts;

/// <summary>What makes a text a routing key or a binding pattern: the one place that knows.</summary>
internal static class KeyText
{
    /// <summary>AMQP sends a key as a short string: one byte of length.</summary>
    public const int MaxUtf8Bytes = 255;

    /// <summary>What is wrong with <paramref name="text"/>, or null where nothing is.</summary>
    public static string? Problem(string text, bool allowWildcards)
    {
        if (text.Length > MaxUtf8Bytes || Encoding.UTF8.GetByteCount(text) > MaxUtf8Bytes)
            return $"it has more than {MaxUtf8Bytes} UTF-8 bytes";

        foreach (var range in new WordEnumerator(text))
        {
            var word = text.AsSpan(range.Start, range.Length);
            if (word.IsEmpty)
                return "it has an empty word";
            if (word.IndexOfAny('*', '#') < 0)
                continue;
            if (!allowWildcards)
                return $"the word '{word}' holds a wildcard, and a message is published with one plain key";
            if (word.Length > 1)
                return $"the wildcard in '{word}' must be the whole word: '*' stands for exactly one word, '#' for any number";
        }

        return null;
    }

    /// <summary>What keeps <paramref name="value"/> from standing for a placeholder of a key, or null where nothing does.</summary>
    public static string? ValueProblem(string value, bool mayHoldDots)
    {
        if (value.Length == 0)
            return "it is empty, and a key has no empty words";
        if (value.AsSpan().IndexOfAny('*', '#') is >= 0 and var wildcard)
            return $"it holds the wildcard '{value[wildcard]}'";
        if (!mayHoldDots)
            return value.Contains('.') ? "it holds a '.', and the placeholder stands for one word" : null;

        return value[0] == '.' || value[^1] == '.' || value.Contains("..", StringComparison.Ordinal) ? "it has an empty word" : null;
    }
}
