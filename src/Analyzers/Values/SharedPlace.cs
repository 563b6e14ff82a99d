using System.Collections.Generic;

namespace BusContracts.Analyzers.Values;

/// <summary>An expression that gives several texts, such as an interpolated one with a choice in a hole.</summary>
/// <remarks>What is right for one of its texts is wrong for the others, so that no fix may replace it; and one report asks a person to look at all of them.</remarks>
internal sealed class SharedPlace
{
    private readonly HashSet<string> _reported = [];

    /// <summary>Whether a rule has not yet reported the expression; it counts as reported from now on.</summary>
    public bool IsNewFor(string rule) => _reported.Add(rule);
}
