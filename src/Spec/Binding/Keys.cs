using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>A map whose keys the language knows: whoever asks for a key makes it known, and what nobody asked for is reported.</summary>
/// <param name="map">The map.</param>
/// <param name="owner">Where a missing key is reported: the name of what the map describes.</param>
/// <param name="what">What it describes, for messages: <c>the event 'order_placed'</c>.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class Keys(MapNode map, TextRange owner, string what, ProblemList problems)
{
    /// <summary>An event is asked for as many; growing up to there would cost as much again, for every event and field.</summary>
    private const int MostOften = 24;

    private List<string>? _known = new(MostOften);

    /// <summary>The value of an optional key; null where it is missing or empty.</summary>
    public SpecNode? Find(string key)
    {
        _known?.Add(key);
        var value = map.Find(key)?.Value;
        return value is ScalarNode { IsEmpty: true } ? null : value;
    }

    /// <summary>The key itself as it stands in the text.</summary>
    public ScalarNode? KeyOf(string key) => map.Find(key)?.Key;

    /// <summary>The value of a required key, or null after saying what to write.</summary>
    public SpecNode? Require(string key, string example)
    {
        var value = Find(key);
        if (value is null)
            problems.Add(ProblemKind.MissingKey, KeyOf(key)?.Range ?? owner, what, key, example);
        return value;
    }

    public ScalarNode? Scalar(string key) =>
        Find(key) is { } value ? value as ScalarNode ?? Shape.Scalar(value, $"'{key}'", problems) : null;

    public ScalarNode? RequireScalar(string key, string example) =>
        Require(key, example) is { } value ? value as ScalarNode ?? Shape.Scalar(value, $"'{key}'", problems, $"a text such as {example}") : null;

    /// <summary>A text without the blanks around it, which a block has; empty where there is none.</summary>
    public string Prose(string key) => Scalar(key)?.Text.Trim() ?? "";

    public MapNode? Map(string key, string wanted) =>
        Find(key) is { } value ? value as MapNode ?? Shape.Map(value, $"'{key}'", problems, wanted) : null;

    /// <summary>One of a closed set of words; the first where the key is missing, or is wrong and was reported.</summary>
    public string OneOf(string key, params string[] words)
    {
        if (Scalar(key) is not { } value)
            return words[0];
        if (words.Contains(value.Text))
            return value.Text;
        problems.Add(ProblemKind.UnknownValue, value.Range, value.Text, key, string.Join(" or ", words));
        return words[0];
    }

    public bool Flag(string key, bool otherwise) =>
        (otherwise ? OneOf(key, "true", "false") : OneOf(key, "false", "true")) == "true";

    /// <summary>Texts in a list; a single one may stand without the list.</summary>
    public IReadOnlyList<ScalarNode> Scalars(string key)
    {
        var value = Find(key);
        if (value is null)
            return [];
        if (value is ScalarNode single)
            return [single];
        return Shape.List(value, $"'{key}'", problems, "a text, or a list of texts")?.Items
            .Select(item => Shape.Scalar(item, $"An item of '{key}'", problems))
            .OfType<ScalarNode>()
            .ToArray() ?? [];
    }

    /// <summary>Reports the keys that nobody asked for. To be called once, when all were asked for; they may be again.</summary>
    public void RefuseOthers()
    {
        // The maps of all events live until the last one is bound, and need not know this until then.
        var known = _known!;
        _known = null;
        foreach (var entry in map.Entries)
        {
            var key = entry.KeyText;
            if (known.Contains(key))
                continue;
            if (map.IsFlow && entry.Value is ScalarNode { IsEmpty: true })
                problems.Add(ProblemKind.CommaInFlowMap, entry.KeyRange, key);
            else
                problems.Add(ProblemKind.UnknownKey, entry.KeyRange, key, what, DidYouMean.Advice(key, known, "its keys are"));
        }
    }
}
