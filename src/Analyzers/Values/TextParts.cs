using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Values;

/// <summary>Makes texts with holes.</summary>
internal static class TextParts
{
    /// <summary>A text that is known whole.</summary>
    public static TemplateModel Known(string text) =>
        new(text, text.Length == 0 ? default : new[] { new TemplatePart(text, IsPlaceholder: false) }.ToEquatableArray());

    /// <summary>A text of which nothing is known.</summary>
    /// <param name="name">What the hole is called in messages: the expression as written.</param>
    public static TemplateModel Hole(string name) =>
        new($"{{{name}}}", new[] { new TemplatePart(name, IsPlaceholder: true) }.ToEquatableArray());

    /// <summary>One text and then the other; literals that meet become one.</summary>
    public static TemplateModel Join(TemplateModel first, TemplateModel second)
    {
        var parts = new List<TemplatePart>(first.Parts);
        foreach (var part in second.Parts)
        {
            var last = parts.Count - 1;
            if (last >= 0 && !part.IsPlaceholder && !parts[last].IsPlaceholder)
                parts[last] = part with { Text = parts[last].Text + part.Text };
            else
                parts.Add(part);
        }

        return new TemplateModel(first.Text + second.Text, parts.ToEquatableArray());
    }

    /// <summary>Every text of the one followed by every text of the other, up to a number that a person could have meant.</summary>
    public static IReadOnlyList<TemplateModel> Combine(IReadOnlyList<TemplateModel> first, IReadOnlyList<TemplateModel> second, int most) =>
        first.Count * second.Count > most
            ? [Hole("...")]
            : [.. first.SelectMany(_ => second, Join)];
}
