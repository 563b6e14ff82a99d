using System.Diagnostics;

namespace BusContracts.Transports.RabbitMq;

/// <summary>The nodes of one cluster, any of which will do.</summary>
[DebuggerDisplay("{Description,nq}")]
internal sealed class AmqpNodes
{
    private readonly AmqpUri[] _uris;

    private AmqpNodes(AmqpUri[] uris)
    {
        _uris = uris;
    }

    /// <summary>Their addresses, for people.</summary>
    public string Description => string.Join(", ", Array.ConvertAll(_uris, uri => uri.Address));

    public bool IsTls => _uris[0].IsTls;

    /// <exception cref="ArgumentException">One is malformed, there is none, or they cannot be nodes of one cluster. The message holds no password.</exception>
    public static AmqpNodes Parse(IEnumerable<string> uris)
    {
        ArgumentNullException.ThrowIfNull(uris);
        var parsed = new List<string>(uris).ConvertAll(AmqpUri.Parse).ToArray();
        if (parsed.Length == 0)
            throw new ArgumentException("No broker is named: give the uri of one node of the cluster at least, amqp://user:password@host:5672/vhost.", nameof(uris));
        if (Array.Find(parsed, uri => uri.IsTls != parsed[0].IsTls) is { } mixed)
            throw new ArgumentException($"{parsed[0]} and {mixed} are not both encrypted: a bus that loses a node would go on in the clear. Write amqps:// for all nodes, or amqp:// for all.", nameof(uris));
        if (Array.Find(parsed, uri => uri.VirtualHost != parsed[0].VirtualHost) is { } other)
            throw new ArgumentException($"{parsed[0]} and {other} name different virtual hosts: the uris of a bus are nodes of one cluster. Open one bus for each virtual host.", nameof(uris));
        return new AmqpNodes(parsed);
    }

    /// <summary>All of them, shuffled, so that the services of a cluster spread over its nodes.</summary>
    public AmqpUri[] InRandomOrder()
    {
        var shuffled = (AmqpUri[])_uris.Clone();
#pragma warning disable CA5394
        Random.Shared.Shuffle(shuffled);
#pragma warning restore CA5394
        return shuffled;
    }

    /// <summary>Addresses alone.</summary>
    public override string ToString() => Description;
}
