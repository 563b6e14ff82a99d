using System.Collections.Generic;
using System.Text;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Parts a text into literal runs and placeholders, and checks what stands for a routing key or an ACL.</summary>
internal static class TemplateBinder
{
    /// <summary>AMQP carries keys and header names as short strings: at most so many bytes of UTF-8.</summary>
    public const int MaxBytes = 255;

    private static readonly char[] Braces = ['{', '}'];
    private static readonly char[] Wildcards = ['*', '#'];

    /// <summary>The template of a text; null where its braces make no placeholders, and that was reported.</summary>
    public static TemplateModel? Bind(ScalarNode node, ProblemList problems)
    {
        var text = node.Text;
        if (text.Length > 0 && text.IndexOfAny(Braces) < 0)
            return new TemplateModel(text, EquatableArray.Of(new TemplatePart(text, IsPlaceholder: false)));
        var parts = new List<TemplatePart>();
        var at = 0;
        while (at < text.Length)
        {
            var brace = text.IndexOfAny(Braces, at);
            if (brace != at)
                parts.Add(new TemplatePart(text.Substring(at, (brace < 0 ? text.Length : brace) - at), IsPlaceholder: false));
            if (brace < 0)
                break;

            var close = text[brace] == '}' ? -1 : text.IndexOf('}', brace);
            var name = close < 0 ? "" : text.Substring(brace + 1, close - brace - 1);
            if (!IsPlaceholderName(name))
            {
                problems.Add(ProblemKind.BadTemplate, node.RangeOf(brace, close < 0 ? 1 : close - brace + 1), Reason(text[brace], close, name));
                return null;
            }

            parts.Add(new TemplatePart(name, IsPlaceholder: true));
            at = close + 1;
        }

        return new TemplateModel(text, parts.ToEquatableArray());
    }

    /// <summary>Reports what makes a topic key one that no message can have, or that is taken for a pattern.</summary>
    /// <returns>Whether the key is right.</returns>
    public static bool IsTopicKey(ScalarNode node, TemplateModel template, string what, ProblemList problems)
    {
        // The name of a placeholder has no dot and no wildcard, so that the text can be asked as it is written.
        if (IndexOfEmptyWord(template.Text) is { } empty)
        {
            problems.Add(ProblemKind.BadRoutingKey, node.RangeOf(empty, empty < node.Text.Length ? 1 : 0), what, "has an empty word here; write a word before, between and behind the dots");
            return false;
        }

        var wildcard = template.Text.IndexOfAny(Wildcards);
        if (wildcard >= 0)
        {
            problems.Add(ProblemKind.BadRoutingKey, node.RangeOf(wildcard, 1), what, $"holds the wildcard '{template.Text[wildcard]}', which only bindings may; write the word, or a {{placeholder}} for it");
            return false;
        }

        return IsShort(node, template, what, problems);
    }

    /// <summary>Reports a text that AMQP cannot carry even with placeholders of one letter.</summary>
    public static bool IsShort(ScalarNode node, TemplateModel template, string what, ProblemList problems)
    {
        var bytes = 0;
        foreach (var part in template.Parts)
            bytes += part.IsPlaceholder ? 1 : Encoding.UTF8.GetByteCount(part.Text);
        if (bytes <= MaxBytes)
            return true;
        problems.Add(ProblemKind.BadRoutingKey, node.Range, what, $"takes at least {bytes} bytes, and AMQP carries {MaxBytes}; shorten it");
        return false;
    }

    private static int? IndexOfEmptyWord(string text)
    {
        var isEmpty = true;
        for (var at = 0; at < text.Length; at++)
        {
            var isDot = text[at] == '.';
            if (isDot && isEmpty)
                return at;
            isEmpty = isDot;
        }

        return isEmpty ? System.Math.Max(0, text.Length - 1) : null;
    }

    private static bool IsPlaceholderName(string name)
    {
        var saysSomething = false;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                saysSomething = true;
            else if (c is not ('_' or '-'))
                return false;
        }

        return saysSomething;
    }

    private static string Reason(char brace, int close, string name) =>
        brace == '}' ? "this '}' closes nothing; write {name} for a placeholder"
        : close < 0 ? "this '{' is not closed; write {name} for a placeholder"
        : $"'{{{name}}}' is no placeholder; between the braces stands a name of letters, digits and '_'";
}
