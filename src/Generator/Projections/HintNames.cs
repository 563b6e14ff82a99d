using System;
using System.Collections.Generic;
using System.Globalization;

namespace BusContracts.Generator.Projections;

/// <summary>Names of files: short, and shared by no two files of a contract.</summary>
/// <remarks>Roslyn compares them without case and stops a generator that gives one twice; a file system stops at 255 bytes.</remarks>
internal sealed class HintNames(string @namespace)
{
    private const int MaxPartLength = 60;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the file that holds <paramref name="name"/>, which may be of any length.</summary>
    public string For(string name)
    {
        var hint = Of(@namespace, name);
        return _taken.Add(hint) ? hint : Of(@namespace, name + "." + Hash(name));
    }

    /// <summary>The name of a file whose name no other declaration has.</summary>
    public static string Of(string @namespace, string name) => $"{Part(@namespace)}/{Part(name)}.g.cs";

    private static string Part(string name) =>
        name.Length <= MaxPartLength ? name : name.Substring(0, MaxPartLength) + "." + Hash(name);

    private static string Hash(string name) => StableHash.Of(name).ToString("x8", CultureInfo.InvariantCulture);
}
