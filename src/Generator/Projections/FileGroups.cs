using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Projections;

/// <summary>Which declarations share a file.</summary>
/// <remarks>
/// Every output costs on every edit of C#, and worse than linearly: a small contract has a file a declaration, so that they
/// are easy to find, and a large one a fixed number of files. A declaration's file follows from its own name alone, so that
/// adding or removing one changes one file.
/// </remarks>
internal static class FileGroups
{
    /// <summary>The most declarations that have a file each, and the most files where there are more.</summary>
    public const int Limit = 64;

    /// <summary>Files with what they hold, in the order of their first declaration.</summary>
    /// <param name="items">The declarations.</param>
    /// <param name="nameOf">Their C# names.</param>
    /// <param name="namespace">The contract's namespace.</param>
    /// <param name="kind">What keeps the files of events and of types apart.</param>
    public static IEnumerable<(string HintName, EquatableArray<T> Items)> Of<T>(
        IReadOnlyList<T> items, Func<T, string> nameOf, string @namespace, string kind)
    {
        var hints = new HintNames(@namespace);
        return items.Count <= Limit
            ? items.GroupBy(nameOf, StringComparer.Ordinal).Select(group => (HintOf(group.Key), group.ToEquatableArray()))
            : items.GroupBy(item => StableHash.Of(nameOf(item)) % Limit)
                .Select(group => (HintOf(group.Key.ToString("00", CultureInfo.InvariantCulture)), group.ToEquatableArray()));

        string HintOf(string file) => hints.For(kind + "." + file);
    }
}
