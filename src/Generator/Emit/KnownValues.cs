using System.Collections.Generic;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>The values that each enumeration of texts lists, looked up by its name.</summary>
/// <param name="types">Where the enumerations are; the others are passed over.</param>
internal sealed class KnownValues(IEnumerable<TypeModel> types)
{
    private Dictionary<string, TypeModel.StringEnum>? _enumerations;

    /// <summary>The enumeration called <paramref name="name"/>; null where there is none.</summary>
    public TypeModel.StringEnum? Of(string name)
    {
        _enumerations ??= ByName();
        return _enumerations.TryGetValue(name, out var found) ? found : null;
    }

    private Dictionary<string, TypeModel.StringEnum> ByName()
    {
        var found = new Dictionary<string, TypeModel.StringEnum>();
        foreach (var type in types)
        {
            if (type is TypeModel.StringEnum enumeration)
                found.Add(enumeration.Name, enumeration);
        }

        return found;
    }
}
