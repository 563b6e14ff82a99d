using BusContracts.Transports;

namespace BusContracts.Tests.Bus;

/// <summary>What the tests of the bus run on.</summary>
public abstract class TestBroker
{
    internal abstract Task<ITransport> ConnectAsync(CancellationToken cancel);

    internal abstract Task DeleteQueueAsync(string name);

    /// <summary>Takes the next message out of a shared queue, once there is one, and shows all its headers.</summary>
    internal abstract Task<IReadOnlyDictionary<string, object?>> TakeHeadersAsync(string queue, CancellationToken cancel);
}
