namespace BusContracts;

/// <summary>The two moments of a subscription's end.</summary>
/// <param name="Deliveries">Cancelled at its beginning: no handler begins any more, and nothing waits for its next try.</param>
/// <param name="Handlers">Cancelled when the time for handlers that run is over.</param>
internal readonly record struct Stopping(CancellationToken Deliveries, CancellationToken Handlers);
