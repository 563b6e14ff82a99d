using BusContracts.Transports;

namespace BusContracts.Tests.Bus;

/// <summary>What the tests of the bus run on.</summary>
public abstract class TestBroker
{
    internal abstract Task<ITransport> ConnectAsync(CancellationToken cancel);

    internal abstract Task DeleteQueueAsync(string name);
}
