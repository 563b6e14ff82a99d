namespace BusContracts.Spec;

/// <summary>The type of a value on the wire: a closed set, so that a switch over it is complete.</summary>
/// <param name="Nullable">Whether JSON null is a value of it (<c>string?</c> in the spec).</param>
public abstract record ValueType(bool Nullable)
{
    /// <summary>Whether a value of it can be part of an event's name, and be read back out of it.</summary>
    public bool CanBeInName => this is Scalar { Kind: ScalarKind.String or ScalarKind.Uuid } or Named { Kind: NamedTypeKind.StringEnum };

    /// <summary>A scalar.</summary>
    public sealed record Scalar(ScalarKind Kind, bool Nullable) : ValueType(Nullable);

    /// <summary>A JSON array of any length.</summary>
    public sealed record List(ValueType Element, bool Nullable) : ValueType(Nullable);

    /// <summary>A JSON object with any keys.</summary>
    public sealed record Map(ValueType Value, bool Nullable) : ValueType(Nullable);

    /// <summary>A type that the spec defines under <c>types</c>.</summary>
    public sealed record Named(string Name, NamedTypeKind Kind, bool Nullable) : ValueType(Nullable);
}

/// <summary>The scalar types of the spec language.</summary>
public enum ScalarKind
{
    /// <summary><c>string</c>: text.</summary>
    String,

    /// <summary><c>integer</c>: a whole number of at most 64 bits.</summary>
    Integer,

    /// <summary><c>number</c>: any JSON number.</summary>
    Number,

    /// <summary><c>boolean</c>: true or false.</summary>
    Boolean,

    /// <summary><c>uuid</c>: a uuid, or the text that stands where one should.</summary>
    Uuid,

    /// <summary><c>timestamp</c>: an ISO 8601 date and time with <c>Z</c>, <c>+hhmm</c>, <c>+hh:mm</c> or no offset.</summary>
    Timestamp,

    /// <summary><c>unix-seconds</c>: whole seconds since 1970-01-01T00:00:00Z.</summary>
    UnixSeconds,

    /// <summary><c>any</c>: any JSON.</summary>
    Any,
}

/// <summary>Which kind of <see cref="TypeModel"/> a name stands for.</summary>
public enum NamedTypeKind
{
    /// <summary>A JSON object: a record.</summary>
    Object,

    /// <summary>A JSON array of fixed length: a record with a property for each place.</summary>
    Tuple,

    /// <summary>A string with known values.</summary>
    StringEnum,

    /// <summary>An integer with known values.</summary>
    IntegerEnum,
}
