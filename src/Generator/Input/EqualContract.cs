using System.Collections.Generic;

namespace BusContracts.Generator.Input;

/// <summary>Compares the contract of the last run with that of this one by their content, event by event, and lets the new one keep the events that are equal.</summary>
/// <remarks>
/// Roslyn keeps the old object of what is equal, and this does the same for the parts of what is not: every comparison behind
/// this one finds the same objects, and looks into none of them again. Nobody can tell an event from the equal one that is
/// kept, and the new contract is known to no other run yet.
/// </remarks>
internal sealed class EqualContract : IEqualityComparer<Contract>
{
    private EqualContract()
    {
    }

    /// <summary>The one that is needed.</summary>
    public static EqualContract Comparer { get; } = new();

    /// <inheritdoc/>
    /// <param name="x">That of the last run.</param>
    /// <param name="y">That of this one.</param>
    public bool Equals(Contract? x, Contract? y)
    {
        if (x is null || y is null || ReferenceEquals(x, y))
            return ReferenceEquals(x, y);
        y.KeepEventsOf(x);
        return x.Equals(y);
    }

    /// <inheritdoc/>
    public int GetHashCode(Contract obj) => obj.GetHashCode();
}
