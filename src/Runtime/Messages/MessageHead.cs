namespace BusContracts;

/// <summary>What a message says beside its data: the same for every event, so that what writes it is compiled once, and a publish makes no message for it.</summary>
internal readonly struct MessageHead
{
    public required string Name { get; init; }

    public Uuid? OriginUuid { get; init; }

    public RequiredAcl RequiredAcl { get; init; }

    public JsonFields UnknownKeys { get; init; }

    public DataForm DataForm { get; init; }

    public static MessageHead Of<TEvent>(Message<TEvent> message)
        where TEvent : class, IEvent<TEvent> => new()
        {
            Name = message.Name,
            OriginUuid = message.OriginUuid,
            RequiredAcl = message.RequiredAcl,
            UnknownKeys = message.UnknownKeys,
            DataForm = message.DataForm,
        };
}
