using System.Collections.Generic;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds the changes against a baseline that the spec accepts. They are no part of the model: nothing is generated of them.</summary>
internal static class AcceptedChanges
{
    /// <summary>The names of the accepted changes, as they stand in the text.</summary>
    public static IReadOnlyList<ScalarNode> Bind(Keys contract, ProblemList problems)
    {
        const string wanted = "a sentence that says why the change is right";
        var names = new List<ScalarNode>();
        foreach (var entry in contract.Map("accepted-changes", "a map of changes and the reasons for them")?.Entries ?? [])
        {
            var what = $"The reason for '{entry.KeyText}'";
            if (Shape.Scalar(entry.Value, what, problems, wanted) is { } reason && string.IsNullOrWhiteSpace(reason.Text))
                problems.Add(ProblemKind.WrongShape, entry.KeyRange, what, "empty", wanted);
            names.Add(entry.Key);
        }

        return names;
    }
}
