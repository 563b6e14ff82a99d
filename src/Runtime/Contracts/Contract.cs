namespace BusContracts;

/// <summary>A contract as the runtime sees it: exchange, envelope and events. Generated as <c>OrdersBus.Contract</c>.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class Contract
{
    private readonly Func<EventDescriptor[]> _describe;
    private readonly string? _targetRelease;
    private EventTable? _table;

    /// <summary>A contract whose descriptors are there already.</summary>
    /// <param name="name">The contract's namespace.</param>
    /// <param name="exchange">Where its events are published to.</param>
    /// <param name="envelope">The shape of its messages.</param>
    /// <param name="releases">The releases it tells apart, oldest first; may be empty.</param>
    /// <param name="events">Its events, in the order of the spec.</param>
    /// <exception cref="ArgumentException">Two events have the same name.</exception>
    public Contract(string name, Exchange exchange, Envelope envelope, IReadOnlyList<string> releases, params EventDescriptor[] events)
        : this(name, exchange, envelope, releases, () => events)
    {
        _table = new EventTable(events);
    }

    /// <summary>Called by generated code; the descriptors are those of the generated records, made when somebody asks for all of them: to read one event takes no other.</summary>
    /// <param name="name">The contract's namespace.</param>
    /// <param name="exchange">Where its events are published to.</param>
    /// <param name="envelope">The shape of its messages.</param>
    /// <param name="releases">The releases it tells apart, oldest first; may be empty.</param>
    /// <param name="events">Makes its events, in the order of the spec; asked once, by two threads at once perhaps twice.</param>
    public Contract(string name, Exchange exchange, Envelope envelope, IReadOnlyList<string> releases, Func<EventDescriptor[]> events)
    {
        Name = name;
        Exchange = exchange;
        Envelope = envelope;
        Releases = releases;
        _describe = events;
    }

    /// <summary>The contract's namespace: <c>Acme.Orders</c>.</summary>
    public string Name { get; }

    /// <summary>Where its events are published to.</summary>
    public Exchange Exchange { get; }

    /// <summary>The shape of its messages.</summary>
    public Envelope Envelope { get; }

    /// <summary>The releases it tells apart, oldest first.</summary>
    public IReadOnlyList<string> Releases { get; }

    /// <summary>Its events, in the order of the spec.</summary>
    public IReadOnlyList<EventDescriptor> Events => Table.Events;

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
    public EventDescriptor? Find(string name, string? routingKey) => Table.Find(name, routingKey);

    /// <inheritdoc cref="Find(string, string?)"/>
    /// <param name="utf8Name">The wire name in UTF-8.</param>
    /// <param name="routingKey">See there.</param>
    internal EventDescriptor? Find(ReadOnlySpan<byte> utf8Name, string? routingKey) => Table.Find(utf8Name, routingKey);

    /// <summary>Two threads may both make it; both make the same, of the same descriptors.</summary>
    private EventTable Table => _table ??= new EventTable(_describe());

    /// <summary>The contract's name.</summary>
    public override string ToString() => Name;
}
