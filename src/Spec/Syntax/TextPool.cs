using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>The texts of a file's scalars, each by its place; of short ones, such as the names of fields and types, one string for all that are equal.</summary>
internal sealed class TextPool
{
    /// <summary>Longer ones are sentences and examples, which do not repeat.</summary>
    private const int LongestName = 32;

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _names = [];

    /// <summary>The text at a place.</summary>
    public string this[int place] => _texts[place];

    /// <summary>The place of a text, which is added where it has none.</summary>
    public int PlaceOf(string text)
    {
        if (text.Length > LongestName)
            return Add(text);
        if (!_names.TryGetValue(text, out var place))
            _names.Add(text, place = Add(text));
        return place;
    }

    private int Add(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }
}
