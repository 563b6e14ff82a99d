namespace BusContracts.Spec;

/// <summary>One contract: a topic exchange, the envelope of its messages, and its events.</summary>
/// <remarks>
/// Every record of the model is immutable and equal by content, holds no position of the text and no type of Roslyn.
/// The generator's caching rests on that: a comment or a blank line in the YAML gives an equal model.
/// </remarks>
public sealed record SpecModel(
    string Namespace,
    string Summary,
    string? Documentation,
    ExchangeModel Exchange,
    EnvelopeModel Envelope,
    string? AclPrefix,
    EquatableArray<string> Releases,
    EquatableArray<TypeModel> Types,
    EquatableArray<EventModel> Events)
{
    /// <summary>The last part of the namespace but "Bus": what contract-wide types are named after (<c>Acme.Bus</c> gives <c>Acme</c>).</summary>
    public string ShortName => Naming.ContractName(Namespace);

    /// <summary>Where the bus is by default; null where the spec does not say.</summary>
    public ConnectionModel? Connection { get; init; }

    /// <summary>The release that the model describes; null where the spec lists none.</summary>
    public string? TargetRelease { get; init; }

    /// <summary>What the spec has and the target release has not.</summary>
    public EquatableArray<WithheldModel> Withheld { get; init; }

    /// <summary>What <see cref="Withheld"/> names, as a release that has it describes it: the whole event, where it is a field too.</summary>
    public EquatableArray<EventModel> Elsewhere { get; init; }
}

/// <summary>The exchange that every event of the contract is published to.</summary>
public sealed record ExchangeModel(string Name, string Type, bool Durable);

/// <summary>The keys of a message's body, in the order in which they are written.</summary>
public sealed record EnvelopeModel(string ContentType, bool Persistent, EquatableArray<EnvelopeKeyModel> Keys);

/// <summary>One key of the envelope and what it is for.</summary>
/// <param name="WireName">The key in the body, and the header's name where <paramref name="Header"/> is set.</param>
/// <param name="Role">What the runtime uses it for.</param>
/// <param name="Header">Whether the value travels as an AMQP header too.</param>
/// <param name="Summary">What the documentation says of it.</param>
public sealed record EnvelopeKeyModel(string WireName, EnvelopeRole Role, bool Header, string Summary);

/// <summary>What the runtime uses a key of the envelope for.</summary>
public enum EnvelopeRole
{
    /// <summary>The event's name: what a message is dispatched by.</summary>
    Name,

    /// <summary>The ACL a client needs to be sent the event; absent, null or a string.</summary>
    RequiredAcl,

    /// <summary>The uuid of the producer.</summary>
    Origin,

    /// <summary>The event's own fields.</summary>
    Data,
}
