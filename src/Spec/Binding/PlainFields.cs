using System.Collections.Generic;

namespace BusContracts.Spec.Binding;

/// <summary>Fields that are a name and a type alone: one object for all that are alike, as most fields of a large contract are.</summary>
internal sealed class PlainFields
{
    private readonly Dictionary<string, FieldModel> _lastOfName = [];

    /// <summary>The field.</summary>
    public FieldModel Of(string wireName, string property, ValueType type)
    {
        if (_lastOfName.TryGetValue(wireName, out var last) && last.PropertyName == property && last.Type == type)
            return last;
        return _lastOfName[wireName] = new FieldModel(wireName, property, type, Optional: false, Also: default, Accept: default, Summary: "");
    }
}
