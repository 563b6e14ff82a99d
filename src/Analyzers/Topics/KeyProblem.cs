using System.Collections.Generic;
using System.Text;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Topics;

/// <summary>What keeps a text from being a routing key or a binding pattern, whatever its holes hold.</summary>
internal static class KeyProblem
{
    private const int MaxUtf8Bytes = 255;

    private static readonly char[] Wildcards = ['*', '#'];

    /// <summary>The problem, or null where there is none for certain.</summary>
    public static string? Of(TemplateModel text, bool allowWildcards) => Of(text, TopicWords.Of(text), allowWildcards);

    /// <summary>The problem of a text whose words are known already, or null where there is none for certain.</summary>
    public static string? Of(TemplateModel text, IReadOnlyList<TopicWord> words, bool allowWildcards)
    {
        if (text.Parts.Count == 0)
            return "it is empty";
        if (BytesOf(text) > MaxUtf8Bytes)
            return $"it has more than {MaxUtf8Bytes} UTF-8 bytes";

        foreach (var word in words)
        {
            if (word.IsEmpty)
                return "it has an empty word: a dot begins it, ends it or follows another";
            if (!HasWildcard(word))
                continue;
            if (!allowWildcards)
                return $"'{word.Text}' holds a wildcard, and a message is published with one plain key";
            if (!word.HasHole && word.Text.Length > 1)
                return $"the wildcard in '{word.Text}' is only part of a word, and RabbitMQ takes it literally there";
        }

        return null;
    }

    private static int BytesOf(TemplateModel text)
    {
        var bytes = 0;
        foreach (var part in text.Parts)
            bytes += part.IsPlaceholder ? 0 : Encoding.UTF8.GetByteCount(part.Text);
        return bytes;
    }

    private static bool HasWildcard(TopicWord word)
    {
        foreach (var part in word.Parts)
        {
            if (!part.IsPlaceholder && part.Text.IndexOfAny(Wildcards) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>What keeps a value from standing for a placeholder of a key, or null where nothing does.</summary>
    public static string? OfValue(string value, bool mayHoldDots) =>
        value.Length == 0 ? "is empty, and a key has no empty words"
        : value.IndexOfAny(Wildcards) is >= 0 and var wildcard ? $"holds the wildcard '{value[wildcard]}'"
        : !mayHoldDots ? value.IndexOf('.') >= 0 ? "holds a '.', and the placeholder stands for one word" : null
        : value[0] == '.' || value[value.Length - 1] == '.' || value.Contains("..") ? "has an empty word"
        : null;
}
