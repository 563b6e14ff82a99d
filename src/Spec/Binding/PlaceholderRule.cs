using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>What the spec says of a placeholder, for the contract or for one event.</summary>
/// <param name="Key">The placeholder's name.</param>
/// <param name="Type">The type of its value, as written.</param>
/// <param name="Bind">The path of the field that has it.</param>
/// <param name="ManyWords">Whether it may hold dots; null where nothing is said of it.</param>
/// <param name="WhenNull">What stands for it where it is null.</param>
/// <param name="Summary">What it means; empty where nothing is said.</param>
internal sealed record PlaceholderRule(ScalarNode Key, ScalarNode? Type, ScalarNode? Bind, bool? ManyWords, NullRule? WhenNull, string Summary)
{
    private static readonly Dictionary<string, PlaceholderRule> None = [];

    /// <summary>The rules under <c>placeholders</c>, by name.</summary>
    public static IReadOnlyDictionary<string, PlaceholderRule> ReadAll(Keys owner, ProblemList problems)
    {
        if (owner.Map("placeholders", "a map of placeholders and their types") is not { } map)
            return None;
        var rules = new Dictionary<string, PlaceholderRule>();
        foreach (var entry in map.Entries)
        {
            if (Read(entry, problems) is { } rule)
                rules.Add(entry.KeyText, rule);
        }

        return rules;
    }

    /// <summary>This rule, and where it says nothing, the contract's.</summary>
    public PlaceholderRule Over(PlaceholderRule? general) => general is null ? this : this with
    {
        Type = Type ?? general.Type,
        Bind = Bind ?? general.Bind,
        ManyWords = ManyWords ?? general.ManyWords,
        WhenNull = WhenNull ?? general.WhenNull,
        Summary = Summary.Length > 0 ? Summary : general.Summary,
    };

    private static PlaceholderRule? Read(MapEntry entry, ProblemList problems)
    {
        if (entry.Value is ScalarNode { IsEmpty: false } type)
            return new PlaceholderRule(entry.Key, type, Bind: null, ManyWords: null, WhenNull: null, Summary: "");
        var what = $"the placeholder '{entry.KeyText}'";
        if (Shape.Map(entry.Value, what, problems, "a type, or a map with the keys type, bind, words, when-null and summary") is not { } map)
            return null;

        var keys = new Keys(map, entry.KeyRange, what, problems);
        var rule = new PlaceholderRule(
            entry.Key,
            keys.Scalar("type"),
            keys.Scalar("bind"),
            keys.Find("words") is null ? null : keys.OneOf("words", "one", "many") == "many",
            NullRule.Read(keys, problems),
            keys.Prose("summary"));
        keys.RefuseOthers();
        return rule;
    }
}
