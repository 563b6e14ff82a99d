using System.ComponentModel;

namespace BusContracts.Generated;

/// <summary>The constants of an event, handed over by its generated descriptor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventMetadata
{
    /// <summary>See <see cref="EventDescriptor.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>See <see cref="EventDescriptor.Names"/>.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>See <see cref="EventDescriptor.ObservedNames"/>.</summary>
    public IReadOnlyList<string> ObservedNames { get; init; } = [];

    /// <summary>See <see cref="EventDescriptor.ObservedRoutingKeyTemplates"/>.</summary>
    public IReadOnlyList<string> ObservedRoutingKeyTemplates { get; init; } = [];

    /// <summary>See <see cref="EventDescriptor.ObservedRequiredAclTemplate"/>.</summary>
    public string? ObservedRequiredAclTemplate { get; init; }

    /// <summary>See <see cref="EventDescriptor.RoutingKeyTemplate"/>.</summary>
    public required string RoutingKeyTemplate { get; init; }

    /// <summary>See <see cref="EventDescriptor.RequiredAclTemplate"/>.</summary>
    public string? RequiredAclTemplate { get; init; }

    /// <summary>The texts of <see cref="EventDescriptor.Bindings"/>, the documented one first; well-formed.</summary>
    public required IReadOnlyList<string> BindingPatterns { get; init; }

    /// <summary>See <see cref="EventDescriptor.Since"/>.</summary>
    public string? Since { get; init; }

    /// <summary>See <see cref="EventDescriptor.Deprecation"/>.</summary>
    public string? Deprecation { get; init; }
}
