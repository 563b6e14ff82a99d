using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>Keeps one string of each short text: the names of fields and of types stand in a contract thousands of times.</summary>
internal sealed class TextPool
{
    /// <summary>Longer ones are sentences and examples, which do not repeat.</summary>
    private const int LongestName = 32;

    private readonly Dictionary<string, string> _names = [];

    /// <summary>The string of a text that stands for all that are equal to it.</summary>
    public string OneOf(string text)
    {
        if (text.Length > LongestName)
            return text;
        if (!_names.TryGetValue(text, out var one))
            _names.Add(text, one = text);
        return one;
    }
}
