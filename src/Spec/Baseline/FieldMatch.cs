using System.Collections.Generic;

namespace BusContracts.Spec.Baseline;

/// <summary>Finds the field that a field of the baseline has become: the one of its key, else one that either contract reads as the same.</summary>
internal sealed class FieldMatch
{
    private readonly Dictionary<string, FieldModel> _byName = [];
    private readonly Dictionary<string, FieldModel> _byOtherName = [];

    public FieldMatch(IReadOnlyList<FieldModel> contract)
    {
        foreach (var field in contract)
        {
            _byName[field.WireName] = field;
            foreach (var other in field.Also)
                _byOtherName[other] = field;
        }
    }

    public FieldModel? Of(FieldModel old)
    {
        if (_byName.TryGetValue(old.WireName, out var same))
            return same;
        foreach (var other in old.Also)
        {
            if (_byName.TryGetValue(other, out var read))
                return read;
        }

        return _byOtherName.TryGetValue(old.WireName, out var renamed) ? renamed : null;
    }
}
