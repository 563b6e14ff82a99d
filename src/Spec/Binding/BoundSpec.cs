using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Binding;

/// <summary>A contract at one release.</summary>
/// <param name="Model">What the release has; <see cref="SpecModel.Withheld"/> lists fields alone.</param>
/// <param name="Events">When each event of the text is there, by its key.</param>
/// <param name="Releases">The releases of the contract.</param>
internal sealed record BoundSpec(SpecModel Model, IReadOnlyList<(string Key, Lifetime Lifetime)> Events, ReleaseList Releases)
{
    /// <summary>
    /// The model with the events that it has not, in the order of the text, as other releases have them, and without
    /// the types that only those need.
    /// </summary>
    public SpecModel With(IReadOnlyCollection<BoundSpec> others)
    {
        var needed = TypeUse.NamesNeededBy(Model);
        var neededElsewhere = new HashSet<string>(others.SelectMany(other => TypeUse.NamesNeededBy(other.Model)));
        var elsewhere = others.SelectMany(other => other.Model.Events).ToLookup(found => found.Key);
        var fields = Model.Withheld.ToLookup(withheld => withheld.Event);
        var withheld = Events.SelectMany(dated => Of(dated.Key, dated.Lifetime)).ToArray();
        return Model with
        {
            Types = Model.Types.Where(type => needed.Contains(type.Name) || !neededElsewhere.Contains(type.Name)).ToEquatableArray(),
            Withheld = withheld.ToEquatableArray(),
            Elsewhere = withheld.Select(Whole).OfType<EventModel>().Distinct().ToEquatableArray(),
        };

        IEnumerable<WithheldModel> Of(string key, Lifetime lifetime) =>
            lifetime.Has(Releases.Bound) ? fields[key]
            : elsewhere[key].Take(1).Select(model => new WithheldModel(key, null, model.WireNames, lifetime.WhyNotIn(Releases.Bound)));

        EventModel? Whole(WithheldModel part) =>
            elsewhere[part.Event].FirstOrDefault(model => part.Field is null || model.Fields.Any(field => field.WireName == part.Field));
    }
}
