namespace BusContracts;

/// <summary>A contract as the runtime sees it: exchange, envelope and events. Generated as <c>WazoBus.Contract</c>.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class Contract
{
    private readonly EventDescriptor[] _events;
    private readonly EventTable _table;
    private readonly string? _targetRelease;

    /// <summary>Called by generated code; the descriptors are those of the generated records.</summary>
    /// <param name="name">The contract's namespace.</param>
    /// <param name="exchange">Where its events are published to.</param>
    /// <param name="envelope">The shape of its messages.</param>
    /// <param name="releases">The releases it tells apart, oldest first; may be empty.</param>
    /// <param name="events">Its events, in the order of the spec.</param>
    public Contract(string name, Exchange exchange, Envelope envelope, IReadOnlyList<string> releases, params EventDescriptor[] events)
    {
        Name = name;
        Exchange = exchange;
        Envelope = envelope;
        Releases = releases;
        _events = events;
        _table = new EventTable(events);
    }

    /// <summary>The contract's namespace: <c>Wazo.Bus</c>.</summary>
    public string Name { get; }

    /// <summary>Where its events are published to.</summary>
    public Exchange Exchange { get; }

    /// <summary>The shape of its messages.</summary>
    public Envelope Envelope { get; }

    /// <summary>The releases it tells apart, oldest first.</summary>
    public IReadOnlyList<string> Releases { get; }

    /// <summary>Its events, in the order of the spec.</summary>
    public IReadOnlyList<EventDescriptor> Events => _events;

    /// <summary>The release whose events these are: the newest, unless the contract was generated for an older one; null where it tells none apart.</summary>
    public string? TargetRelease
    {
        get => _targetRelease ?? (Releases.Count == 0 ? null : Releases[^1]);
        init => _targetRelease = value;
    }

    /// <summary>The event that a message is, or null where the contract has none of that name.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="routingKey">What the message was published with; null where the transport has no keys, and then no open family is found.</param>
    /// <returns>
    /// The event of that name; or the open family whose patterns match the key, if there is no event of that name, or there
    /// is and its own patterns do not match: an open family takes any name, also one that an event has.
    /// </returns>
    public EventDescriptor? Find(string name, string? routingKey) => _table.Find(name, routingKey);

    /// <summary>The contract's name.</summary>
    public override string ToString() => Name;
}
