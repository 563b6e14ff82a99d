using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace BusContracts.Generator.Input;

/// <summary>Compares contracts by reference, after the step that has compared their content: of an equal one it keeps the object.</summary>
internal sealed class SameContract : IEqualityComparer<Contract>
{
    private SameContract()
    {
    }

    /// <summary>The one that is needed.</summary>
    public static SameContract Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Contract? x, Contract? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(Contract obj) => RuntimeHelpers.GetHashCode(obj);
}
