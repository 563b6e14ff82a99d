using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Sinks;

/// <summary>The names of one <c>switch</c>, pattern or dictionary, where none may stand twice.</summary>
internal sealed class NameGroup(IEnumerable<IOperation> names)
{
    private readonly HashSet<string> _names = new(names.Select(TextValues.ConstantOf).OfType<string>(), StringComparer.Ordinal);
    private readonly HashSet<string> _offered = new(StringComparer.Ordinal);

    /// <summary>Whether a name stands there.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Whether a name may be written there for another: it neither stands there nor was offered before.</summary>
    /// <remarks>It counts as offered from now on, so that not even all fixes together write it twice.</remarks>
    public bool MayTake(string name) => !Has(name) && _offered.Add(name);
}
