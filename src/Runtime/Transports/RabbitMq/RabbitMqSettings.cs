namespace BusContracts.Transports.RabbitMq;

/// <summary>How patient the adapter is and how much it keeps in flight.</summary>
internal sealed class RabbitMqSettings
{
    /// <summary>What the broker shows as the connections' name; the role follows it.</summary>
    public string ClientName { get; init; } = "BusContracts";

    /// <summary>How long one attempt to connect to one node may take, TLS and log-in included; and how long the broker may take to answer a question.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a publish may take, waiting for a connection included; and the first try of a subscription.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many publishes may be written and unconfirmed; the next ones wait.</summary>
    public int Window { get; init; } = 1024;

    /// <summary>How long a broker may be silent: two beats missed, and the connection is given up.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The pauses between attempts to come back.</summary>
    public BackOff BackOff { get; init; } = BackOff.Default;

    /// <summary>How often a subscription declares and binds again what it stands on: an exchange that others deleted and made anew has no bindings, and no broker tells it.</summary>
    public TimeSpan BindingCheck { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Certificates, where the uris ask for TLS.</summary>
    public TlsOptions Tls { get; init; } = new();

    /// <summary>Is told what becomes of the connections; never throws and never waits.</summary>
    public Action<BusReport> Report { get; init; } = static _ => { };

    /// <summary>What the options of a bus say of its connections.</summary>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static RabbitMqSettings From(MessageBusOptions options)
    {
        var connection = options.Connection;
        if (connection.Problem is { } problem)
            throw new ArgumentException(problem, nameof(options));
        return new RabbitMqSettings
        {
            ClientName = options.ConnectionName,
            ConnectTimeout = connection.ConnectTimeout,
            Deadline = options.PublishTimeout,
            Window = options.PublishWindow,
            Heartbeat = connection.Heartbeat,
            BackOff = connection.ToBackOff(),
            Tls = connection.Tls.Copy(),
            Report = options.Reporter.Tell,
        };
    }

    /// <summary>What these settings and the uris of the nodes have wrong together, in words that say what to write; null where nothing is.</summary>
    public string? ProblemWith(AmqpNodes nodes) => Tls.IsUsed && !nodes.IsTls
        ? $"TLS options are set, but {nodes} would be reached unencrypted: write amqps:// (port 5671 unless the uri says otherwise), or leave the options out."
        : null;
}
