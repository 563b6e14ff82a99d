namespace BusContracts;

/// <summary>How a bus is opened.</summary>
/// <remarks>Read once, when the bus opens: later changes of the same object have no effect.</remarks>
public sealed class MessageBusOptions
{
    /// <summary>No timer of .NET takes more.</summary>
    private const int LongestDays = 24;

    private ushort _prefetch = 250;
    private ushort _concurrency = 1;
    private ushort _publishWindow = 1024;
    private string _connectionName = AppDomain.CurrentDomain.FriendlyName;
    private Reporter? _reporter;
    private TimeSpan _publishTimeout = TimeSpan.FromSeconds(30);
    private TimeSpan _shutdownTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Whether events are published as documented, the default, or as servers really do it; see <see cref="BusContracts.Dialect"/>.</summary>
    /// <remarks>Subscriptions take both forms in either dialect.</remarks>
    public Dialect Dialect { get; set; }

    /// <summary>What every published message says of its producer, or null to leave it out.</summary>
    public Uuid? OriginUuid { get; set; }

    /// <summary>Makes the id of each published message, at most 255 UTF-8 bytes; null (the default) publishes without an id.</summary>
    /// <remarks>Called by any thread that publishes, also by several at once.</remarks>
    public Func<string?>? NewMessageId { get; set; }

    /// <summary>Whether published messages carry the time at which they were published, to the second; true by default.</summary>
    public bool StampTime { get; set; } = true;

    /// <summary>Headers of every published message, beside those of the contract, which they cannot replace.</summary>
    /// <remarks>See <see cref="PublishOptions.Headers"/> for what a header may hold.</remarks>
    public IDictionary<string, object?> Headers { get; private set; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Whether published messages carry the context of the trace in which they are published, so that the spans of their consumers belong to it; true by default.</summary>
    /// <remarks>
    /// The headers are those of <see cref="System.Diagnostics.DistributedContextPropagator.Current"/>: <c>traceparent</c>, <c>tracestate</c> and baggage.
    /// There are none outside of a trace, and none replaces a header of the contract or of the user.
    /// </remarks>
    public bool TraceHeaders { get; set; } = true;

    /// <summary>How many messages of a subscription may be unacknowledged, 1 to 65,535; it bounds memory. 250 by default; a subscription may say otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is 0, which would mean any number.</exception>
    public ushort Prefetch
    {
        get => _prefetch;
        set => _prefetch = AtLeastOne(value, nameof(Prefetch));
    }

    /// <summary>How many messages a subscription handles at once, 1 to 65,535. 1 by default, which keeps their order; a subscription may say otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is 0.</exception>
    public ushort Concurrency
    {
        get => _concurrency;
        set => _concurrency = AtLeastOne(value, nameof(Concurrency));
    }

    /// <summary>How long a publish may take until the broker has confirmed it, waiting for a lost connection included; 30 seconds by default.</summary>
    /// <remarks>As long may opening a subscription take.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or more than 24 days.</exception>
    public TimeSpan PublishTimeout
    {
        get => _publishTimeout;
        set => _publishTimeout = PositiveTime.Checked(value, LongestDays, nameof(PublishTimeout));
    }

    /// <summary>How many messages may be written and not yet confirmed, 1 to 65,535; 1,024 by default. Further publishes wait for their turn, in the order in which they were called.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is 0.</exception>
    public ushort PublishWindow
    {
        get => _publishWindow;
        set => _publishWindow = AtLeastOne(value, nameof(PublishWindow));
    }

    /// <summary>How a bus over RabbitMQ connects and comes back; a bus in memory has no connection.</summary>
    public ConnectionOptions Connection { get; } = new();

    /// <summary>How long a subscription that is disposed lets running handlers go on before it cancels their token; 10 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or more than 24 days.</exception>
    public TimeSpan ShutdownTimeout
    {
        get => _shutdownTimeout;
        set => _shutdownTimeout = PositiveTime.Checked(value, LongestDays, nameof(ShutdownTimeout));
    }

    /// <summary>What the broker's list of connections shows; the name of the program by default.</summary>
    /// <exception cref="ArgumentException">It is null or blank.</exception>
    public string ConnectionName
    {
        get => _connectionName;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _connectionName = value;
        }
    }

    /// <summary>Is told every trouble; by default one line on standard error, so that nothing is silent. Null silences it.</summary>
    /// <remarks>
    /// Called with one report after the other, in their order, on a task of its own: the bus goes on whatever it does, and reconnecting waits
    /// for nobody. 10,000 reports may wait for it, further ones are dropped and counted (<see cref="ReportsDroppedReport"/>). Disposing
    /// the bus waits up to 5 seconds until the last was told. What it throws is written to standard error and harms nothing.
    /// </remarks>
    public Action<BusReport>? Report { get; set; } = BusContracts.Reporter.WriteToStandardError;

    /// <summary>The services of the program, of which handler classes are made; null where there are none. A host sets it.</summary>
    public IServiceProvider? Services { get; set; }

    /// <summary>Tells <see cref="Report"/>; one for the bus and its connections, so that reports keep their order.</summary>
    internal Reporter Reporter => LazyInitializer.EnsureInitialized(ref _reporter, () => new Reporter(Report));

    /// <summary>What <paramref name="configure"/> makes of the defaults; nobody else holds the result.</summary>
    internal static MessageBusOptions From(Action<MessageBusOptions>? configure)
    {
        var given = new MessageBusOptions();
        configure?.Invoke(given);

        var own = (MessageBusOptions)given.MemberwiseClone();
        own.Headers = new Dictionary<string, object?>(given.Headers, StringComparer.Ordinal);
        return own;
    }

    private static ushort AtLeastOne(ushort value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is at least 1.");
}
