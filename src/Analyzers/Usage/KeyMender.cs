using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;
using BusContracts.Analyzers.Values;

namespace BusContracts.Analyzers.Usage;

/// <summary>Finds the well-formed key or pattern that a malformed one was meant to be.</summary>
internal static class KeyMender
{
    private static readonly char[] Wildcards = ['*', '#'];

    /// <summary>The text without empty words, and with the wildcards in its words as words of their own; none where no event has it then.</summary>
    public static IEnumerable<string> Mended(TextUse use) => !use.Text.IsConstant ? [] : Candidates(use).Where(candidate => IsOfAnEvent(use, candidate)).Take(1);

    private static IEnumerable<string> Candidates(TextUse use) => use.Kind == TextKind.RoutingKey
        ? [string.Join(".", use.Words.Where(word => !word.IsEmpty).Select(word => word.Text))]
        : [Written(use, wildcard: null), Written(use, "#")];

    private static string Written(TextUse use, string? wildcard) => string.Join(".", use.Words
        .Where(word => !word.IsEmpty)
        .SelectMany(word => word.IsWildcard ? [word.Text] : Apart(word.Text, wildcard)));

    /// <summary>A word and what stands for the wildcards at its ends: <paramref name="wildcard"/>, or where that is null the one at the end.</summary>
    private static IEnumerable<string> Apart(string word, string? wildcard)
    {
        var text = word.Trim(Wildcards);
        var (first, last) = (word[0], word[word.Length - 1]);
        if (Wildcards.Contains(first))
            yield return wildcard ?? first.ToString();
        if (text.Length == 0)
            yield break;
        yield return text;
        if (Wildcards.Contains(last))
            yield return wildcard ?? last.ToString();
    }

    private static bool IsOfAnEvent(TextUse use, string candidate)
    {
        var text = TextParts.Known(candidate);
        var isPattern = use.Kind == TextKind.BindingPattern;
        return KeyProblem.Of(text, allowWildcards: isPattern) is null
            && use.Contracts.Any(contract => contract.Matching(text, isPattern).Count > 0);
    }
}
