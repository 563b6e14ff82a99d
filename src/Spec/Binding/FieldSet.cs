using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Binding;

/// <summary>The fields of an object at one release.</summary>
/// <param name="Fields">Those that the release has.</param>
/// <param name="Withheld">Those of other releases, by their wire name, and why the release has them not.</param>
internal sealed record FieldSet(IReadOnlyList<FieldModel> Fields, IReadOnlyList<(string WireName, string Reason)> Withheld)
{
    public static readonly FieldSet Empty = new([], []);

    public static FieldSet Of(IEnumerable<(FieldModel Field, Lifetime Lifetime)> all, int release)
    {
        var parts = all.ToLookup(dated => dated.Lifetime.Has(release));
        return new FieldSet(
            parts[true].Select(dated => dated.Field).ToArray(),
            parts[false].Select(dated => (dated.Field.WireName, dated.Lifetime.WhyNotIn(release))).ToArray());
    }
}
