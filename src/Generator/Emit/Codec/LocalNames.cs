using System.Collections.Generic;
using BusContracts.Spec;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>A local variable for each field, named after its property and distinct from the other names of the method.</summary>
internal sealed class LocalNames
{
    private static readonly HashSet<string> OfTheMethod = ["reader", "writer", "value", "name", "key", "unknown", "others", "isFirst", "item"];

    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, string> _byProperty = [];

    public LocalNames(IEnumerable<FieldModel> fields)
    {
        foreach (var field in fields)
            _byProperty[field.PropertyName] = Free(field.PropertyName.TrimStart('@'));
    }

    /// <summary>The local of a field.</summary>
    public string this[FieldModel field] => _byProperty[field.PropertyName];

    /// <summary>A name that no local has yet: <paramref name="wanted"/> in lower camel case.</summary>
    public string Free(string wanted)
    {
        var local = char.ToLowerInvariant(wanted[0]) + wanted.Substring(1);
        while (OfTheMethod.Contains(local) || !_taken.Add(local))
            local += "_";
        return SyntaxFacts.GetKeywordKind(local) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(local) == SyntaxKind.None ? local : "@" + local;
    }
}
