using System.Diagnostics;
using BusContracts.Transports.RabbitMq;

namespace BusContracts;

/// <summary>How a bus in a host is opened.</summary>
/// <remarks>
/// Read once, when the bus is first asked for, and validated before any hosted service starts. The section <see cref="SectionName"/> of
/// the configuration may hold <c>Uri</c> or <c>Uris</c>, <c>StartTimeout</c>, <c>ClientCertificate</c> and <c>ClientCertificateKey</c> (paths
/// of PEM files), of <see cref="MessageBusOptions"/> <c>ConnectionName</c>, <c>Concurrency</c>, <c>Dialect</c>, <c>OriginUuid</c>,
/// <c>Prefetch</c>, <c>PublishTimeout</c>, <c>PublishWindow</c>, <c>ShutdownTimeout</c> and <c>StampTime</c>, of
/// <see cref="ConnectionOptions"/> <c>ConnectTimeout</c>, <c>Heartbeat</c>, <c>MaxReconnectDelay</c>, <c>ReconnectDelay</c> and
/// <c>ReconnectJitter</c>, and of <see cref="TlsOptions"/> <c>ServerName</c>. Times are written <c>hh:mm:ss</c>. Any other name in it
/// is refused, as a name that was misspelt.
/// </remarks>
[DebuggerDisplay("{InMemory is null ? \"RabbitMQ\" : \"in memory\",nq}")]
public sealed class HostedBusOptions
{
    /// <summary>The section of the configuration: <c>BusContracts:Uri</c>, or <c>BusContracts__Uri</c> as an environment variable.</summary>
    public const string SectionName = "BusContracts";

    private static readonly TimeSpan s_longest = TimeSpan.FromDays(24);

    private TimeSpan _startTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Where the broker is: <c>amqp://user:password@host:5672/vhost</c>, or <c>amqps://</c> for TLS.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Uri { get; set; }

    /// <summary>Where the nodes of a cluster are, any of which will do; <see cref="Uri"/> is not read where there are any. In the configuration <c>Uris:0</c>, <c>Uris:1</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IList<string> Uris { get; } = [];

    /// <summary>
    /// How long the start of the host waits for a broker that does not answer before it fails, trying again and again; 30 seconds by
    /// default. <see cref="Timeout.InfiniteTimeSpan"/>, written <c>infinite</c> in the configuration, waits for as long as it takes.
    /// </summary>
    /// <remarks>A broker that answers and refuses the log-in or the virtual host fails the start at once: waiting does not mend a wrong password.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero and not infinite, or more than 24 days.</exception>
    public TimeSpan StartTimeout
    {
        get => _startTimeout;
        set => _startTimeout = value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= s_longest)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(StartTimeout), value, "StartTimeout is more than zero and at most 24 days, or infinite.");
    }

    /// <summary>If set, the bus is in this process, and <see cref="Uri"/> is not read.</summary>
    public InMemoryBroker? InMemory { get; set; }

    /// <summary>The options of the bus itself.</summary>
    /// <remarks>Every report goes to the log; <see cref="MessageBusOptions.Report"/> is null here by default, and gets them too if set.</remarks>
    public MessageBusOptions Bus { get; } = new() { Report = null };

    /// <summary>What the code says where the configuration has no uri.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string? DefaultUri { get; set; }

    internal string? ClientCertificatePath { get; set; }

    internal string? ClientCertificateKeyPath { get; set; }

    /// <exception cref="ArgumentException">A uri is malformed, or they cannot be nodes of one cluster.</exception>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AmqpNodes Nodes => AmqpNodes.Parse(Uris.Count > 0 ? Uris : [Uri ?? ""]);

    /// <summary>What is wrong in the configuration.</summary>
    internal List<string> Problems { get; } = [];
}
