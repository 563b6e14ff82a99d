namespace BusContracts.Spec;

/// <summary>A type that the spec defines under <c>types</c>.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Summary">What it means.</param>
public abstract record TypeModel(string Name, string Summary)
{
    /// <summary>A JSON object.</summary>
    /// <param name="Name">Its C# name.</param>
    /// <param name="Summary">What it means.</param>
    /// <param name="Fields">Its fields.</param>
    /// <param name="OtherFields">The type of every field that is not listed, where the spec gives one.</param>
    /// <param name="IsPayload">Whether events use it as their data, and so implement its interface.</param>
    /// <param name="IsValue">Whether a field holds it, so that it needs a record.</param>
    public sealed record Object(
        string Name,
        string Summary,
        EquatableArray<FieldModel> Fields,
        ValueType? OtherFields,
        bool IsPayload,
        bool IsValue) : TypeModel(Name, Summary);

    /// <summary>A JSON array of fixed length.</summary>
    public sealed record Tuple(string Name, string Summary, EquatableArray<FieldModel> Fields) : TypeModel(Name, Summary);

    /// <summary>A string with known values; others are kept as they are.</summary>
    public sealed record StringEnum(string Name, string Summary, EquatableArray<EnumValueModel<string>> Values) : TypeModel(Name, Summary);

    /// <summary>An integer with known values; others are kept as they are.</summary>
    public sealed record IntegerEnum(string Name, string Summary, EquatableArray<EnumValueModel<long>> Values) : TypeModel(Name, Summary);
}

/// <summary>One known value of an open enumeration.</summary>
/// <param name="Value">On the wire.</param>
/// <param name="MemberName">Its C# member.</param>
/// <param name="Summary">What it means.</param>
public readonly record struct EnumValueModel<T>(T Value, string MemberName, string Summary)
    where T : System.IEquatable<T>;
