using System.Collections.Generic;

namespace BusContracts.Spec.Binding;

/// <summary>The fields of an object at one release.</summary>
/// <param name="Fields">Those that the release has.</param>
/// <param name="Withheld">Those of other releases, by their wire name, and why the release has them not.</param>
internal sealed record FieldSet(IReadOnlyList<FieldModel> Fields, IReadOnlyList<(string WireName, string Reason)> Withheld)
{
    public static readonly FieldSet Empty = new([], []);

    public static FieldSet Of(IReadOnlyList<(FieldModel Field, Lifetime Lifetime)> all, int release)
    {
        var fields = new List<FieldModel>(all.Count);
        var withheld = new List<(string, string)>();
        foreach (var (field, lifetime) in all)
        {
            if (lifetime.Has(release))
                fields.Add(field);
            else
                withheld.Add((field.WireName, lifetime.WhyNotIn(release)));
        }

        return new FieldSet(fields, withheld);
    }
}
