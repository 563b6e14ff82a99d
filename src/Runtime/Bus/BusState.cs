namespace BusContracts;

/// <summary>Whether a bus can publish and receive now.</summary>
public enum BusState
{
    /// <summary>Its connections are there.</summary>
    Connected,

    /// <summary>A connection was lost and is being opened anew: a publish waits for it, and what is bound to it receives nothing.</summary>
    Reconnecting,

    /// <summary>The bus is disposed, or about to be.</summary>
    Disposed,
}
