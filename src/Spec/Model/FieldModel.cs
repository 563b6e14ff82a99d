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
    string Summary);
