namespace BusContracts.Analyzers.Sinks;

/// <summary>What a text means to the bus.</summary>
internal enum TextKind
{
    /// <summary>What one message is published with.</summary>
    RoutingKey,

    /// <summary>What a queue is bound with.</summary>
    BindingPattern,

    /// <summary>The wire name of an event.</summary>
    EventName,

    /// <summary>The access that one event requires.</summary>
    Acl,

    /// <summary>What a token holds.</summary>
    AclPattern,
}
