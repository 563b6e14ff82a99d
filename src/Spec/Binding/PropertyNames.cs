using System.Collections.Generic;

namespace BusContracts.Spec.Binding;

/// <summary>What fields are called in C#: the same wire names stand in a contract thousands of times, and each is spelled once.</summary>
internal sealed class PropertyNames
{
    private readonly Dictionary<string, string> _byWireName = [];

    /// <summary>The property of a wire name, as if no other member had its name; empty where C# has none for it.</summary>
    public string Of(string wireName)
    {
        if (!_byWireName.TryGetValue(wireName, out var property))
            _byWireName.Add(wireName, property = Naming.Pascal(wireName));
        return property;
    }
}
