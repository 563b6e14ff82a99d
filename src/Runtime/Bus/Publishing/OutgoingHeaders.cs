namespace BusContracts;

/// <summary>Gathers the headers of one message: those of the contract, and those that the user adds.</summary>
internal static class OutgoingHeaders
{
    /// <param name="headers">Where they go; empty.</param>
    /// <param name="descriptor">The event's.</param>
    /// <param name="message">The message.</param>
    /// <param name="origin">The message's origin as text.</param>
    /// <param name="ofBus">Those of every message.</param>
    /// <param name="ofMessage">Those of this one.</param>
    /// <exception cref="ArgumentException">A header would replace one of the contract.</exception>
    public static void Add<TEvent>(
        Dictionary<string, object?> headers,
        EventDescriptor<TEvent> descriptor,
        Message<TEvent> message,
        string? origin,
        IDictionary<string, object?> ofBus,
        IReadOnlyDictionary<string, object?>? ofMessage)
        where TEvent : class, IEvent<TEvent>
    {
        var keys = descriptor.Contract.Envelope.Keys;
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            if (key.IsHeader && ValueOf(key.Role, message, origin) is { } value)
                headers[key.Name] = value;
        }

        descriptor.AddHeaders(headers, message.Data);

        foreach (var (name, value) in ofBus)
        {
            if (!headers.TryAdd(name, value))
                throw Taken(name, descriptor);
        }

        if (ofMessage is null)
            return;

        foreach (var (name, value) in ofMessage)
        {
            if (!headers.TryAdd(name, value) && !ofBus.ContainsKey(name))
                throw Taken(name, descriptor);
            headers[name] = value;
        }
    }

    private static string? ValueOf<TEvent>(EnvelopeRole role, Message<TEvent> message, string? origin)
        where TEvent : class, IEvent<TEvent> => role switch
        {
            EnvelopeRole.Name => message.Name,
            EnvelopeRole.Origin => origin,
            EnvelopeRole.RequiredAcl => message.RequiredAcl.Acl?.Value,
            _ => null,
        };

    private static ArgumentException Taken(string name, EventDescriptor descriptor) =>
        new($"The header '{OneLine.Of(name)}' is the contract's own for '{descriptor.Name}': give yours another name.");
}
