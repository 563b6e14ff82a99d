using System.Collections.Generic;

namespace BusContracts.Spec.Binding;

/// <summary>One object for all placeholders that are alike, as those of one name mostly are in a contract.</summary>
internal sealed class SharedPlaceholders
{
    private readonly Dictionary<string, PlaceholderModel> _lastOfName = [];

    /// <summary>The placeholder, or one that is equal to it.</summary>
    public PlaceholderModel Of(PlaceholderModel placeholder)
    {
        if (_lastOfName.TryGetValue(placeholder.WireName, out var last) && last == placeholder)
            return last;
        return _lastOfName[placeholder.WireName] = placeholder;
    }
}
