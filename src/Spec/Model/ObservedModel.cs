namespace BusContracts.Spec;

/// <summary>A difference between the documentation and what servers do: where it was seen, and what there is to say of it.</summary>
/// <param name="In">The program and release: <c>order-desk 18.02</c>.</param>
/// <param name="Note">In words; empty where the difference says it all.</param>
public sealed record ObservationModel(string In, string Note);

/// <summary>What servers do with an event instead of what is documented.</summary>
/// <param name="RoutingKeys">Keys that it is really published with; empty where it is the documented one.</param>
/// <param name="WireNames">Names that it really has; empty where it is the documented one.</param>
/// <param name="RequiredAcl">The ACL that it really requires; null where it is the documented one.</param>
/// <param name="Notes">Where and what, one for each difference.</param>
public sealed record ObservedEventModel(
    EquatableArray<TemplateModel> RoutingKeys,
    EquatableArray<string> WireNames,
    TemplateModel? RequiredAcl,
    EquatableArray<ObservationModel> Notes);

/// <summary>What changed in a release.</summary>
/// <param name="Release">The release.</param>
/// <param name="Summary">What changed.</param>
public sealed record ChangeModel(string Release, string Summary);

/// <summary>An event or field that the spec has and the target release has not.</summary>
/// <param name="Event">The event's key.</param>
/// <param name="Field">The field's wire name; null for the whole event.</param>
/// <param name="WireNames">The event's wire names.</param>
/// <param name="Reason">Why not: <c>since 17.16</c>, <c>removed in 16.08</c>.</param>
public sealed record WithheldModel(string Event, string? Field, EquatableArray<string> WireNames, string Reason);
