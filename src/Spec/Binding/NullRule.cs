using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>What the spec says of a placeholder whose value is null.</summary>
/// <param name="Binding">What stands for it.</param>
/// <param name="Node">Where that is said.</param>
internal sealed record NullRule(NullBinding Binding, ScalarNode Node)
{
    private const string Words = "absent-acl, null-acl, or { literal: None }";

    /// <summary>The rule under <c>when-null</c>; null where there is none, or where it is wrong and was reported.</summary>
    public static NullRule? Read(Keys placeholder, ProblemList problems)
    {
        switch (placeholder.Find("when-null"))
        {
            case null:
                return null;
            case ScalarNode { Text: "absent-acl" } word:
                return new NullRule(new NullBinding.AbsentAcl(), word);
            case ScalarNode { Text: "null-acl" } word:
                return new NullRule(new NullBinding.NullAcl(), word);
            case ScalarNode word:
                problems.Add(ProblemKind.UnknownValue, word.Range, word.Text, "when-null", Words);
                return null;
            case { } node:
                return Shape.Map(node, "'when-null'", problems, Words) is { } map ? Literal(new Keys(map, placeholder.KeyOf("when-null")!.Range, "'when-null'", problems), problems) : null;
        }
    }

    private static NullRule? Literal(Keys keys, ProblemList problems)
    {
        var literal = keys.RequireScalar("literal", "literal: None");
        keys.RefuseOthers();
        if (literal is null)
            return null;
        if (literal.Text.IndexOfAny(['.', '{', '}']) < 0)
            return TemplateBinder.IsTopicKey(literal, new TemplateModel(literal.Text, new[] { new TemplatePart(literal.Text, IsPlaceholder: false) }.ToEquatableArray()), "literal of 'when-null'", problems)
                ? new NullRule(new NullBinding.Literal(literal.Text), literal)
                : null;
        problems.Add(ProblemKind.BadRoutingKey, literal.Range, "literal of 'when-null'", "stands for one value; write one word, without a dot and without braces");
        return null;
    }
}
