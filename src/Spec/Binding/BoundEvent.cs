using System.Collections.Generic;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>An event at one release.</summary>
/// <param name="Draft">Its names.</param>
/// <param name="Model">What the release has of it.</param>
/// <param name="Withheld">Fields that the release has not.</param>
/// <param name="ObservedNames">Where the names stand that servers really give it.</param>
internal sealed record BoundEvent(EventDraft Draft, EventModel Model, IReadOnlyList<WithheldModel> Withheld, IReadOnlyList<ScalarNode> ObservedNames);
