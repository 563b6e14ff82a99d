namespace BusContracts.Spec;

/// <summary>One event, or one family of events whose names differ in a placeholder.</summary>
/// <param name="Key">The event's key in the spec; unique in it.</param>
/// <param name="RecordName">The C# record's name.</param>
/// <param name="Name">The wire name; a template where the event is a family.</param>
/// <param name="WireNames">Every wire name the event can have; empty for an open family, which takes any.</param>
/// <param name="Summary">One sentence or more about when it is sent.</param>
/// <param name="Documentation">A link to the documentation of this event.</param>
/// <param name="Since">The first release that has it (<c>17.01</c>), or <c>after 15.19</c> where only that is known.</param>
/// <param name="Deprecation">Set where the event should no longer be used.</param>
/// <param name="RoutingKey">What it is published with.</param>
/// <param name="RequiredAcl">What a client must hold to be sent it; null where none is documented.</param>
/// <param name="Headers">AMQP headers beside those of the envelope.</param>
/// <param name="Placeholders">Every placeholder of the name, key, ACL and headers, in order of first appearance.</param>
/// <param name="Payload">The name of the object type that several events share; null where the fields are the event's own.</param>
/// <param name="Fields">The fields of <c>data</c>.</param>
/// <param name="OtherFields">The type of every field that is not listed, where the spec gives one; unlisted fields are then part of the record.</param>
/// <param name="Examples">Messages as JSON, the first being the one of the documentation.</param>
public sealed record EventModel(
    string Key,
    string RecordName,
    TemplateModel Name,
    EquatableArray<string> WireNames,
    string Summary,
    string? Documentation,
    string? Since,
    DeprecationModel? Deprecation,
    TemplateModel RoutingKey,
    TemplateModel? RequiredAcl,
    EquatableArray<HeaderModel> Headers,
    EquatableArray<PlaceholderModel> Placeholders,
    string? Payload,
    EquatableArray<FieldModel> Fields,
    ValueType? OtherFields,
    EquatableArray<string> Examples)
{
    /// <summary>Whether the event takes any name, so that only the routing key tells it.</summary>
    public bool IsOpenFamily => WireNames.Count == 0;

    /// <summary>What changed in it since it exists, oldest first.</summary>
    public EquatableArray<ChangeModel> Changes { get; init; }

    /// <summary>Where servers differ from the documentation; null where they are not known to.</summary>
    public ObservedEventModel? Observed { get; init; }
}

/// <summary>Why an event should no longer be used, and what to use.</summary>
/// <param name="Since">The release that deprecated it.</param>
/// <param name="Message">The documentation's advice.</param>
/// <param name="Replacements">Keys of the events that replace it.</param>
public sealed record DeprecationModel(string? Since, string Message, EquatableArray<string> Replacements);

/// <summary>One AMQP header; its name may hold placeholders (<c>customer:{customer}</c>).</summary>
public sealed record HeaderModel(TemplateModel Name, HeaderValueModel Value);

/// <summary>A header's value: a boolean, an integer, or a text that may hold placeholders.</summary>
public abstract record HeaderValueModel
{
    private HeaderValueModel()
    {
    }

    /// <summary>A boolean.</summary>
    public sealed record Boolean(bool Value) : HeaderValueModel;

    /// <summary>A whole number.</summary>
    public sealed record Integer(long Value) : HeaderValueModel;

    /// <summary>A text.</summary>
    public sealed record Text(TemplateModel Value) : HeaderValueModel;
}
