namespace BusContracts;

/// <summary>Whether a bus can publish and receive now.</summary>
public enum BusState
{
    /// <summary>Its connections are there.</summary>
    Connected,

    /// <summary>Its connections are there, but the broker takes no messages, as it does while it is short of memory or disk: a publish waits, up to its timeout; consuming goes on.</summary>
    Blocked,

    /// <summary>A connection was lost and is being opened anew: a publish waits for it, and what is bound to it receives nothing.</summary>
    Reconnecting,

    /// <summary>As <see cref="Reconnecting"/>, but a broker answers and refuses the log-in or the virtual host; the bus goes on asking, at most every <see cref="ConnectionOptions.MaxReconnectDelay"/>.</summary>
    Refused,

    /// <summary>The bus is disposed, or about to be.</summary>
    Disposed,
}
