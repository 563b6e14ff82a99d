namespace BusContracts.Spec.Baseline;

/// <summary>What has fields: an event, or a type that several may share.</summary>
/// <param name="Section">The spec's section: <c>events</c> or <c>types</c>.</param>
/// <param name="Key">Its key there.</param>
/// <param name="Group">The key that has the fields.</param>
/// <param name="OtherKey">The key that has the type of unlisted fields.</param>
/// <param name="Words">How messages call it.</param>
internal sealed record FieldOwner(string Section, string Key, string Group, string OtherKey, string Words)
{
    public static FieldOwner OfEvent(string key) => new("events", key, "data", "other-data", $"the event '{key}'");

    public static FieldOwner OfType(string name) => new("types", name, "fields", "other-fields", $"the type '{name}'");

    public static FieldOwner OfTuple(string name) => new("types", name, "tuple", "other-fields", $"the tuple '{name}'");

    public string[] PathTo(string field) => [Section, Key, Group, field];

    public string[] PathTo(string field, string facet) => [Section, Key, Group, field, facet];

    public string[] PathToOthers => [Section, Key, OtherKey];
}
