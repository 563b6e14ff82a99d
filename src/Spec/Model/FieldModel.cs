namespace BusContracts.Spec;

/// <summary>One field of a payload or of a named object type.</summary>
/// <param name="WireName">The key in the JSON.</param>
/// <param name="PropertyName">The C# property; differs from the event's other members.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Optional">Whether the key may be missing; then the property is nullable and written only if set.</param>
/// <param name="Also">Other keys that are read as this one, and never written.</param>
/// <param name="Accept">Other JSON types that servers send for it, read and written back as they were.</param>
/// <param name="Summary">What it means.</param>
public sealed record FieldModel(
    string WireName,
    string PropertyName,
    ValueType Type,
    bool Optional,
    EquatableArray<string> Also,
    EquatableArray<ScalarKind> Accept,
    string Summary)
{
    /// <summary>The first release that has it (<c>17.01</c>), or <c>after 15.19</c> where only that is known; null where the event always had it.</summary>
    public string? Since { get; init; }

    /// <summary>What changed in it since it exists, oldest first.</summary>
    public EquatableArray<ChangeModel> Changes { get; init; }

    /// <summary>Set where the field should no longer be used.</summary>
    public DeprecationModel? Deprecation { get; init; }

    /// <summary>Whether the documentation has the field; one that only servers send is always optional.</summary>
    public bool IsDocumented { get; init; } = true;

    /// <summary>Whether the field is documented and servers do not send it, so that it is optional.</summary>
    public bool IsObservedAbsent { get; init; }

    /// <summary>Where servers differ from the documentation; null where they are not known to.</summary>
    public ObservationModel? Observed { get; init; }
}
