using System;
using System.Collections.Generic;

namespace BusContracts.Spec.Binding;

/// <summary>The fields of an object at one release.</summary>
/// <param name="Fields">Those that the release has.</param>
/// <param name="Withheld">Those of other releases, by their wire name, and why the release has them not.</param>
internal sealed record FieldSet(EquatableArray<FieldModel> Fields, IReadOnlyList<(string WireName, string Reason)> Withheld)
{
    public static readonly FieldSet Empty = new(default, []);

    /// <summary>The field of a wire name; null where the release has none.</summary>
    public FieldModel? Find(string wireName)
    {
        foreach (var field in Fields)
        {
            if (field.WireName == wireName)
                return field;
        }

        return null;
    }

    /// <summary>The field of a C# property; null where there is none.</summary>
    public FieldModel? OfProperty(string name)
    {
        foreach (var field in Fields)
        {
            if (field.PropertyName == name)
                return field;
        }

        return null;
    }

    /// <summary>What an event with these fields lacks.</summary>
    public IReadOnlyList<WithheldModel> WithheldFrom(EventModel model)
    {
        if (Withheld.Count == 0)
            return [];
        var withheld = new List<WithheldModel>(Withheld.Count);
        foreach (var (wireName, reason) in Withheld)
            withheld.Add(new WithheldModel(model.Key, wireName, model.WireNames, reason));
        return withheld;
    }

    /// <summary>The fields that a release has of <paramref name="all"/>.</summary>
    public static FieldSet Of(List<(FieldModel Field, Lifetime Lifetime)> all, int release)
    {
        var fields = new FieldModel[all.Count];
        var count = 0;
        List<(string, string)>? withheld = null;
        foreach (var (field, lifetime) in all)
        {
            if (lifetime.Has(release))
                fields[count++] = field;
            else
                (withheld ??= []).Add((field.WireName, lifetime.WhyNotIn(release)));
        }

        Array.Resize(ref fields, count);
        return new FieldSet(EquatableArray<FieldModel>.Owning(fields), withheld ?? Empty.Withheld);
    }
}
