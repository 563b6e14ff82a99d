namespace BusContracts.Transports.RabbitMq;

/// <summary>How patient the adapter is and how much it keeps in flight.</summary>
internal sealed record RabbitMqSettings
{
    /// <summary>What the broker shows as the connections' name; the role follows it.</summary>
    public string ClientName { get; init; } = "BusContracts";

    /// <summary>How long one attempt to connect may take, log-in included.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a publish may take, waiting for a connection included; and the first try of a subscription.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many publishes may be in flight; the next ones wait.</summary>
    public int Window { get; init; } = 1024;

    /// <summary>How long a broker may be silent: two beats missed, and the connection is given up.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Is told when a connection is lost and when it is back; must not throw, and should return quickly: reconnecting waits for it.</summary>
    public Action<BusReport> Report { get; init; } = static _ => { };

    /// <summary>What the options of a bus say of its connections.</summary>
    public static RabbitMqSettings From(MessageBusOptions options) => new()
    {
        ClientName = options.ConnectionName,
        Deadline = options.PublishTimeout,
        Report = new Reporter(options.Report).Tell,
    };
}
