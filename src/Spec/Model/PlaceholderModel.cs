namespace BusContracts.Spec;

/// <summary>A named hole in the templates of an event, and where its value comes from.</summary>
/// <param name="WireName">The name between the braces.</param>
/// <param name="ParameterName">The C# parameter of the builders, escaped where it is a keyword.</param>
/// <param name="Type">A scalar or an enumeration; never nullable.</param>
/// <param name="Source">Where a record has the value.</param>
/// <param name="ManyWords">Whether the value may hold dots, and so stand for several words of a key.</param>
/// <param name="IsUser">Whether it names the user, so that the reserved ACL word <c>me</c> may stand for it.</param>
/// <param name="Summary">What it means.</param>
public sealed record PlaceholderModel(
    string WireName,
    string ParameterName,
    ValueType Type,
    PlaceholderSource Source,
    bool ManyWords,
    bool IsUser,
    string Summary)
{
    /// <summary>What stands for the value where the field that has it is null or missing; null where nothing may.</summary>
    public NullBinding? WhenNull { get; init; }
}

/// <summary>What a key or an ACL does where a placeholder's value is null.</summary>
public abstract record NullBinding
{
    private NullBinding()
    {
    }

    /// <summary>This text stands for it: some servers publish <c>events.orders.None</c>.</summary>
    public sealed record Literal(string Text) : NullBinding;

    /// <summary>The message has no ACL.</summary>
    public sealed record AbsentAcl : NullBinding;

    /// <summary>The message has the ACL null.</summary>
    public sealed record NullAcl : NullBinding;
}

/// <summary>Where a record has the value of a placeholder.</summary>
public abstract record PlaceholderSource
{
    private PlaceholderSource()
    {
    }

    /// <summary>A property of its own: the value is part of the event's name and not of its data.</summary>
    public sealed record EventName(string PropertyName) : PlaceholderSource;

    /// <summary>A path of properties from the record (<c>UserUuid</c>, or <c>To</c> and then <c>UserUuid</c>).</summary>
    /// <param name="Properties">C# property names, outermost first.</param>
    /// <param name="Nullable">Whether the value at the end may be null or absent.</param>
    public sealed record Field(EquatableArray<string> Properties, bool Nullable) : PlaceholderSource;
}
