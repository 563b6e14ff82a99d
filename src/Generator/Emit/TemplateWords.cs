using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>A template as the words between its dots.</summary>
/// <remarks>A wildcard must be a whole word, so a word that is only partly a placeholder becomes one as a whole.</remarks>
internal static class TemplateWords
{
    /// <summary>The words; each is a list of parts, and none of its literals holds a dot.</summary>
    public static IReadOnlyList<IReadOnlyList<TemplatePart>> Of(TemplateModel template)
    {
        var words = new List<List<TemplatePart>> { new() };
        foreach (var part in template.Parts)
        {
            if (part.IsPlaceholder)
            {
                words[words.Count - 1].Add(part);
                continue;
            }

            var pieces = part.Text.Split('.');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                    words.Add([]);
                if (pieces[i].Length > 0)
                    words[words.Count - 1].Add(new TemplatePart(pieces[i], IsPlaceholder: false));
            }
        }

        return words;
    }

    /// <summary>The template where every word with a placeholder is what <paramref name="wordFor"/> says, given the word's placeholders.</summary>
    public static string Replace(
        TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders, System.Func<IReadOnlyList<PlaceholderModel>, bool, string> wordFor) =>
        string.Join(".", Of(template).Select(word =>
        {
            var held = PlaceholdersOf(word, placeholders);
            return held.Count == 0 ? string.Concat(word.Select(part => part.Text)) : wordFor(held, word.Count == 1);
        }));

    /// <summary>The placeholders in one word.</summary>
    public static IReadOnlyList<PlaceholderModel> PlaceholdersOf(IReadOnlyList<TemplatePart> word, IReadOnlyList<PlaceholderModel> placeholders)
    {
        List<PlaceholderModel>? found = null;
        foreach (var part in word)
        {
            if (part.IsPlaceholder)
                (found ??= []).Add(placeholders.First(known => known.WireName == part.Text));
        }

        return found ?? (IReadOnlyList<PlaceholderModel>)[];
    }

    /// <summary>What stands for any value of a word: <c>*</c>, or <c>#</c> where it may be several words.</summary>
    public static string Wildcard(IEnumerable<PlaceholderModel> word) => word.Any(placeholder => placeholder.ManyWords) ? "#" : "*";
}
