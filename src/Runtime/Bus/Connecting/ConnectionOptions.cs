using System.Diagnostics;
using BusContracts.Transports.RabbitMq;

namespace BusContracts;

/// <summary>How a bus over RabbitMQ connects, and how it comes back after a connection was lost.</summary>
/// <remarks>A bus has two connections, one to publish and one to consume; all of this holds for each. Read once, when the bus connects.</remarks>
public sealed class ConnectionOptions
{
    private const int LongestDays = 1;

    private TimeSpan _heartbeat = TimeSpan.FromSeconds(15);
    private TimeSpan _connectTimeout = TimeSpan.FromSeconds(10);
    private TimeSpan _reconnectDelay = BackOff.Default.First;
    private TimeSpan _maxReconnectDelay = BackOff.Default.Longest;
    private double _reconnectJitter = BackOff.Default.Jitter;

    /// <summary>The heartbeat asked of the broker, 1 second to 65,535 seconds; 15 seconds by default. The broker may insist on a shorter one.</summary>
    /// <remarks>A broker that is silent for two of them is taken for dead. It cannot be switched off: without it, a connection that is cut half-way is never noticed.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 second or more than 65,535 seconds.</exception>
    public TimeSpan Heartbeat
    {
        get => _heartbeat;
        set => _heartbeat = value >= TimeSpan.FromSeconds(1) && value <= TimeSpan.FromSeconds(ushort.MaxValue)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Heartbeat), value, "Heartbeat is from 1 to 65,535 seconds; it cannot be switched off.");
    }

    /// <summary>How long one attempt at one node may take: TCP, TLS handshake and log-in together; 10 seconds by default. Also how long the broker may take to answer any later question.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or more than a day.</exception>
    public TimeSpan ConnectTimeout
    {
        get => _connectTimeout;
        set => _connectTimeout = PositiveTime.Checked(value, LongestDays, nameof(ConnectTimeout));
    }

    /// <summary>The pause before the first attempt to connect anew; 100 milliseconds by default. Each further pause is twice as long.</summary>
    /// <remarks>The same value in <see cref="MaxReconnectDelay"/>, and 0 in <see cref="ReconnectJitter"/>, gives pauses of one fixed length.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or more than a day.</exception>
    public TimeSpan ReconnectDelay
    {
        get => _reconnectDelay;
        set => _reconnectDelay = PositiveTime.Checked(value, LongestDays, nameof(ReconnectDelay));
    }

    /// <summary>No pause between attempts to connect anew is longer; 15 seconds by default. Attempts go on at this pace for as long as the bus lives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or more than a day.</exception>
    public TimeSpan MaxReconnectDelay
    {
        get => _maxReconnectDelay;
        set => _maxReconnectDelay = PositiveTime.Checked(value, LongestDays, nameof(MaxReconnectDelay));
    }

    /// <summary>The part of each pause that is left to chance, from 0 (none) to 1 (all of it); 0.5 by default, so that not every service comes back in one instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double ReconnectJitter
    {
        get => _reconnectJitter;
        set => _reconnectJitter = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ReconnectJitter), value, "ReconnectJitter is from 0, no chance, to 1, the whole pause left to chance.");
    }

    /// <summary>Certificates, for uris that begin with <c>amqps://</c>.</summary>
    public TlsOptions Tls { get; } = new();

    /// <summary>What these options have wrong together, in words that say what to write; null where nothing is.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string? Problem => _reconnectDelay > _maxReconnectDelay
        ? $"ReconnectDelay ({_reconnectDelay}) is longer than MaxReconnectDelay ({_maxReconnectDelay}): set MaxReconnectDelay to at least as much."
        : null;

    internal BackOff ToBackOff() => new(_reconnectDelay, _maxReconnectDelay, _reconnectJitter);
}
