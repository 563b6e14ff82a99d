namespace BusContracts;

/// <summary>Gathers the headers of one message: those of the contract, and those that the user adds.</summary>
internal static class OutgoingHeaders
{
    /// <param name="headers">Where they go; empty.</param>
    /// <param name="descriptor">The event's.</param>
    /// <param name="head">What the message says beside its data.</param>
    /// <param name="data">The event.</param>
    /// <param name="origin">The message's origin as text.</param>
    /// <param name="ofBus">Those of every message.</param>
    /// <param name="ofMessage">Those of this one.</param>
    /// <exception cref="ArgumentException">A header would replace one of the contract.</exception>
    public static void Add<TEvent>(
        Dictionary<string, object?> headers,
        EventDescriptor<TEvent> descriptor,
        in MessageHead head,
        TEvent data,
        string? origin,
        IDictionary<string, object?> ofBus,
        IReadOnlyDictionary<string, object?>? ofMessage)
        where TEvent : class, IEvent<TEvent>
    {
        var keys = descriptor.Contract.Envelope.Keys;
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            if (key.IsHeader && ValueOf(key.Role, head, origin) is { } value)
                headers[key.Name] = value;
        }

        descriptor.AddHeaders(headers, data);

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

    private static string? ValueOf(EnvelopeRole role, in MessageHead head, string? origin) => role switch
    {
        EnvelopeRole.Name => head.Name,
        EnvelopeRole.Origin => origin,
        EnvelopeRole.RequiredAcl => head.RequiredAcl.Acl?.Value,
        _ => null,
    };

    private static ArgumentException Taken(string name, EventDescriptor descriptor) =>
        new($"The header '{OneLine.Of(name)}' is the contract's own for '{descriptor.Name}': give yours another name.");
}
