using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Takes a node as a text, a list or a map, and reports where it is something else.</summary>
internal static class Shape
{
    private const string Text = "a text";

    public static ScalarNode? Scalar(SpecNode node, string what, ProblemList problems, string wanted = Text)
    {
        if (node is ScalarNode scalar)
            return scalar;
        if (node is MapNode { IsFlow: true, Entries: { Count: 1 } entries } && entries[0] is { Value: ScalarNode { IsEmpty: true } } brace)
            problems.Add(ProblemKind.ValueStartsWithBrace, node.Range, "{" + brace.KeyText + "}");
        else
            Refuse(node, what, wanted, problems);
        return null;
    }

    /// <summary>A map; one without a key where nothing is written yet.</summary>
    public static MapNode? Map(SpecNode node, string what, ProblemList problems, string wanted)
    {
        if (node is MapNode map)
            return map;
        if (node is ScalarNode { IsEmpty: true })
            return MapNode.Empty(node.Range);
        Refuse(node, what, wanted, problems);
        return null;
    }

    public static ListNode? List(SpecNode node, string what, ProblemList problems, string wanted)
    {
        if (node is ListNode list)
            return list;
        Refuse(node, what, wanted, problems);
        return null;
    }

    private static void Refuse(SpecNode node, string what, string wanted, ProblemList problems)
    {
        var found = node switch
        {
            MapNode => "a map",
            ListNode => "a list",
            ScalarNode { IsEmpty: true } => "empty",
            ScalarNode => Text,
            _ => null,
        };
        if (found is not null)
            problems.Add(ProblemKind.WrongShape, node.Range, char.ToUpperInvariant(what[0]) + what.Substring(1), found, wanted);
    }
}
