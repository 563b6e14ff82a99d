namespace BusContracts;

/// <summary>Gathers the headers of one message: those of the contract, and those that the user adds.</summary>
internal static class OutgoingHeaders
{
    /// <exception cref="ArgumentException">A header would replace one of the contract.</exception>
    public static Dictionary<string, object?> Of<TEvent>(
        EventDescriptor<TEvent> descriptor,
        Message<TEvent> message,
        IDictionary<string, object?> ofBus,
        IReadOnlyDictionary<string, object?>? ofMessage)
        where TEvent : class, IEvent<TEvent>
    {
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var key in descriptor.Contract.Envelope.Keys)
        {
            if (key.IsHeader && ValueOf(key.Role, message) is { } value)
                headers[key.Name] = value;
        }

        descriptor.AddHeaders(headers, message.Data);

        foreach (var (name, value) in ofBus)
        {
            if (!headers.TryAdd(name, value))
                throw Taken(name, descriptor);
        }

        if (ofMessage is null)
            return headers;

        foreach (var (name, value) in ofMessage)
        {
            if (!headers.TryAdd(name, value) && !ofBus.ContainsKey(name))
                throw Taken(name, descriptor);
            headers[name] = value;
        }

        return headers;
    }

    private static string? ValueOf<TEvent>(EnvelopeRole role, Message<TEvent> message)
        where TEvent : class, IEvent<TEvent> => role switch
        {
            EnvelopeRole.Name => message.Name,
            EnvelopeRole.Origin => message.OriginUuid?.ToString(),
            EnvelopeRole.RequiredAcl => message.RequiredAcl.Acl?.Value,
            _ => null,
        };

    private static ArgumentException Taken(string name, EventDescriptor descriptor) =>
        new($"The header '{OneLine.Of(name)}' is the contract's own for '{descriptor.Name}': give yours another name.");
}
