using System;
using System.Collections.Generic;

namespace BusContracts.Spec.Baseline;

/// <summary>A change of a contract that breaks programs built with its baseline.</summary>
/// <param name="Kind">Which rule tells it.</param>
/// <param name="Path">What changed, as keys of the spec from its root: <c>events</c>, <c>order_placed</c>, <c>data</c>, <c>source</c>, <c>type</c>.</param>
/// <param name="Breaks">Who breaks.</param>
/// <param name="What">What was and what is, as a sentence's beginning.</param>
/// <param name="Why">Why that breaks them.</param>
public sealed record BreakingChange(BaselineKind Kind, EquatableArray<string> Path, BrokenSides Breaks, string What, string Why)
{
    /// <summary>How <c>accepted-changes</c> names it; no two changes have one name.</summary>
    public string Name => string.Join(".", Path);

    /// <summary>The arguments of its message: what, who breaks, why, its name.</summary>
    public IEnumerable<string> Arguments => [What, Breaks.ToWords(), Why, Name];
}

/// <summary>Which programs built with the baseline a change breaks.</summary>
[Flags]
public enum BrokenSides
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Those that publish: what they send is not what the contract says now.</summary>
    Publishers = 1,

    /// <summary>Those that consume: what they are sent is not what they were built to read, or does not reach them.</summary>
    Consumers = 2,

    /// <summary>Both.</summary>
    Both = Publishers | Consumers,
}

/// <summary>Says who breaks.</summary>
internal static class BrokenSidesText
{
    public static string ToWords(this BrokenSides sides) => sides switch
    {
        BrokenSides.Publishers => "publishers",
        BrokenSides.Consumers => "consumers",
        _ => "publishers and consumers",
    };
}
