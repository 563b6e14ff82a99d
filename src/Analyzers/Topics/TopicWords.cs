using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Topics;

/// <summary>The words between the dots of a key, a pattern or a template.</summary>
internal static class TopicWords
{
    /// <summary>The text of words with a dot between each two.</summary>
    public static TemplateModel Join(IEnumerable<TopicWord> words)
    {
        var parts = new List<TemplatePart>();
        foreach (var word in words)
        {
            if (parts.Count > 0)
                parts.Add(new TemplatePart(".", IsPlaceholder: false));
            parts.AddRange(word.Parts);
        }

        return new TemplateModel(string.Join(".", words.Select(word => word.Text)), parts.ToEquatableArray());
    }

    /// <summary>Cuts at every dot that is written; a hole is part of the word it stands in, whatever it may hold.</summary>
    public static IReadOnlyList<TopicWord> Of(TemplateModel text)
    {
        var words = new List<TopicWord>();
        var parts = new List<TemplatePart>();
        foreach (var part in text.Parts)
        {
            if (part.IsPlaceholder)
            {
                parts.Add(part);
                continue;
            }

            var pieces = part.Text.Split('.');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                    EndWord();
                if (pieces[i].Length > 0)
                    parts.Add(new TemplatePart(pieces[i], IsPlaceholder: false));
            }
        }

        EndWord();
        return words;

        void EndWord()
        {
            words.Add(new TopicWord(parts.ToEquatableArray()));
            parts.Clear();
        }
    }
}

/// <summary>One word: literal runs and holes in turn.</summary>
/// <remarks>Asked again and again for every text, so what it is asked for is worked out once.</remarks>
internal sealed record TopicWord
{
    public TopicWord(EquatableArray<TemplatePart> parts)
    {
        Parts = parts;
        HasHole = parts.Any(part => part.IsPlaceholder);
        Text = parts.Count == 1 && !HasHole
            ? parts[0].Text
            : string.Concat(parts.Select(part => part.IsPlaceholder ? $"{{{part.Text}}}" : part.Text));
    }

    /// <summary>Its literal runs and holes.</summary>
    public EquatableArray<TemplatePart> Parts { get; }

    /// <summary>Whether a hole is part of it.</summary>
    public bool HasHole { get; }

    /// <summary>As written, a hole as its name between braces.</summary>
    public string Text { get; }

    /// <summary>Whether there is nothing between the dots, not even a hole.</summary>
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Whether nothing of it is known.</summary>
    public bool IsHole => HasHole && Parts.All(part => part.IsPlaceholder);

    /// <summary>Whether what fills its hole may make it a <c>#</c>, or cut the word so that one stands in it.</summary>
    public bool MayBeHash => IsHole || (HasHole && Parts.Any(part => !part.IsPlaceholder && part.Text.IndexOfAny(['*', '#']) >= 0));

    /// <summary>Whether it is one of the two wildcards.</summary>
    public bool IsWildcard => !HasHole && Text is "*" or "#";

    /// <summary>A word without holes.</summary>
    public static TopicWord Literal(string text) => new(new[] { new TemplatePart(text, IsPlaceholder: false) }.ToEquatableArray());

    /// <summary>Whether it is exactly this text.</summary>
    public bool Is(string text) => !HasHole && Text == text;

    /// <summary>Whether both are written out and differ by nothing but capitals.</summary>
    public bool IsLike(TopicWord other) => !HasHole && !other.HasHole && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);
}
