using System;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Topics;

/// <summary>From templates of a contract and texts of C# to <see cref="Shape"/>s.</summary>
/// <remarks>A hole in a text of C# may be anything: several words, part of one, nothing.</remarks>
internal static class Shapes
{
    private const int None = -1;

    /// <summary>What a template of the contract can become; a placeholder is one word, or several where the contract says so.</summary>
    public static Shape OfTemplate(TemplateModel template, Func<string, bool> mayHoldDots)
    {
        var builder = new Shape.Builder();
        var state = 0;
        foreach (var part in template.Parts)
        {
            state = !part.IsPlaceholder ? builder.Literal(state, part.Text)
                : mayHoldDots(part.Text) ? builder.Words(state)
                : builder.Word(state);
        }

        return builder.Build(state);
    }

    /// <summary>What a text of C# can be.</summary>
    public static Shape OfText(TemplateModel text)
    {
        var builder = new Shape.Builder();
        return builder.Build(Text(builder, 0, text.Parts));
    }

    /// <summary>The keys that a binding pattern of C# matches, by RabbitMQ's rules: <c>*</c> is one word, <c>#</c> any number of them.</summary>
    public static Shape OfPattern(TemplateModel pattern)
    {
        var builder = new Shape.Builder();

        // Before the first word no dot stands, and '#' may be no word at all: so both histories are followed side by side.
        var withoutWord = 0;
        var withWord = None;
        foreach (var word in TopicWords.Of(pattern))
        {
            if (word.Is("#") || word.MayBeHash)
            {
                var first = withoutWord == None ? None : builder.Words(withoutWord);
                withWord = withWord == None ? first : builder.Either(withWord, builder.Anything(builder.Literal(withWord, ".")));
                if (first != None && first != withWord)
                    withWord = builder.Either(first, withWord);
                continue;
            }

            var afterNone = withoutWord == None ? None : Word(builder, withoutWord, word);
            var afterSome = withWord == None ? None : Word(builder, builder.Literal(withWord, "."), word);
            withWord = afterNone == None ? afterSome : afterSome == None ? afterNone : builder.Either(afterNone, afterSome);
            withoutWord = None;
        }

        return builder.Build(
            withWord == None ? withoutWord : withoutWord == None ? withWord : builder.Either(withoutWord, withWord));
    }

    /// <summary>The ACLs that an ACL pattern of C# covers, by the server's rules: <c>*</c> is any text without a dot, <c>#</c> any text.</summary>
    public static Shape OfAclPattern(TemplateModel pattern)
    {
        var builder = new Shape.Builder();
        var state = 0;
        foreach (var part in pattern.Parts)
        {
            if (part.IsPlaceholder)
            {
                state = builder.Anything(state);
                continue;
            }

            foreach (var letter in part.Text)
            {
                state = letter switch
                {
                    '*' => builder.WordOrNothing(state),
                    '#' => builder.Anything(state),
                    _ => builder.Literal(state, letter.ToString()),
                };
            }
        }

        return builder.Build(state);
    }

    private static int Word(Shape.Builder builder, int from, TopicWord word) =>
        word.Is("*") ? builder.Word(from) : Text(builder, from, word.Parts);

    private static int Text(Shape.Builder builder, int from, EquatableArray<TemplatePart> parts)
    {
        foreach (var part in parts)
            from = part.IsPlaceholder ? builder.Anything(from) : builder.Literal(from, part.Text);
        return from;
    }
}
