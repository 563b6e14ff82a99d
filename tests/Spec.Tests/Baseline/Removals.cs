namespace BusContracts.Spec.Tests.Baseline;

/// <summary>One thing taken out of a contract.</summary>
/// <param name="What">The thing.</param>
/// <param name="Rest">The contract without it.</param>
/// <param name="BreaksWhenAdded">Whether a contract that has it breaks programs of one that has it not.</param>
internal sealed record Removal(string What, SpecModel Rest, bool BreaksWhenAdded);

/// <summary>Takes each single thing out of a contract that a message shows.</summary>
internal static class Removals
{
    public static IEnumerable<Removal> Of(SpecModel model) =>
        OfBus(model).Concat(model.Events.SelectMany(each => OfEvent(model, each))).Concat(model.Types.SelectMany(type => OfType(model, type)));

    private static IEnumerable<Removal> OfBus(SpecModel model)
    {
        foreach (var key in model.Envelope.Keys)
        {
            var envelope = model.Envelope with { Keys = Without(model.Envelope.Keys, key) };
            yield return new Removal("the envelope's " + key.WireName, model with { Envelope = envelope }, BreaksWhenAdded: false);
        }

        if (model.AclPrefix is not null)
            yield return new Removal("the ACLs' prefix", model with { AclPrefix = null }, BreaksWhenAdded: false);
    }

    private static IEnumerable<Removal> OfEvent(SpecModel model, EventModel owner)
    {
        yield return new Removal(owner.Key, model with { Events = Without(model.Events, owner) }, BreaksWhenAdded: false);
        if (owner.RequiredAcl is not null)
            yield return With("required ACL", owner with { RequiredAcl = null }, breaksWhenAdded: true);
        foreach (var header in owner.Headers)
            yield return With("header " + header.Name.Text, owner with { Headers = Without(owner.Headers, header) }, breaksWhenAdded: false);
        if (owner.Payload is not null)
            yield break;
        if (owner.OtherFields is not null)
            yield return With("other data", owner with { OtherFields = null }, breaksWhenAdded: false);
        foreach (var (what, fields, breaks) in OfFields(owner.Fields))
            yield return With(what, owner with { Fields = fields }, breaks);

        Removal With(string what, EventModel rest, bool breaksWhenAdded) =>
            new(owner.Key + "'s " + what, model with { Events = Replaced(model.Events, owner, rest) }, breaksWhenAdded);
    }

    private static IEnumerable<Removal> OfType(SpecModel model, TypeModel type)
    {
        IEnumerable<(string What, TypeModel Left, bool BreaksWhenAdded)> rests = type switch
        {
            TypeModel.Object found => OfFields(found.Fields).Select(rest => (rest.What, (TypeModel)(found with { Fields = rest.Fields }), rest.BreaksWhenAdded)),
            TypeModel.Tuple found => found.Fields.Select(place => (place.WireName, (TypeModel)(found with { Fields = Without(found.Fields, place) }), true)),
            TypeModel.StringEnum found => found.Values.Select(value => (value.Value, (TypeModel)(found with { Values = Without(found.Values, value) }), false)),
            TypeModel.IntegerEnum found => found.Values.Select(value => (value.MemberName, (TypeModel)(found with { Values = Without(found.Values, value) }), false)),
            _ => [],
        };
        return rests.Select(rest => new Removal(type.Name + "'s " + rest.What, Replaced(model, type, rest.Left), rest.BreaksWhenAdded));
    }

    private static IEnumerable<(string What, EquatableArray<FieldModel> Fields, bool BreaksWhenAdded)> OfFields(EquatableArray<FieldModel> fields)
    {
        foreach (var field in fields)
        {
            yield return (field.WireName, Without(fields, field), !field.Optional);
            if (field.Also.Count > 0)
                yield return (field.WireName + "'s other names", Replaced(fields, field, field with { Also = default }), false);
            if (field.Accept.Any(kind => field.Type is not ValueType.Scalar scalar || scalar.Kind != kind))
                yield return (field.WireName + "'s other forms", Replaced(fields, field, field with { Accept = default }), false);
        }
    }

    /// <summary>A shared type's fields stand in the type and in every event that has it as its data.</summary>
    private static SpecModel Replaced(SpecModel model, TypeModel type, TypeModel rest) => model with
    {
        Types = Replaced(model.Types, type, rest),
        Events = model.Events.Select(each => each.Payload == type.Name ? each with { Fields = ((TypeModel.Object)rest).Fields } : each).ToEquatableArray(),
    };

    private static EquatableArray<T> Without<T>(EquatableArray<T> all, T one) => all.Where(each => !each!.Equals(one)).ToEquatableArray();

    private static EquatableArray<T> Replaced<T>(EquatableArray<T> all, T one, T other) => all.Select(each => each!.Equals(one) ? other : each).ToEquatableArray();
}
