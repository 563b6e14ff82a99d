using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.RabbitMq;
using BusContracts.Transports;
using BusContracts.Transports.InMemory;
using BusContracts.Transports.RabbitMq;

// Whoever listens to a source or a meter hears every bus of the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace BusContracts.Tests.Telemetry;

internal sealed class InMemory : TestBroker
{
    private readonly InMemoryBroker _broker = new();

    internal override Task<ITransport> ConnectAsync(CancellationToken cancel) => Task.FromResult<ITransport>(new InMemoryTransport(_broker));

    internal override Task DeleteQueueAsync(string name) => Task.CompletedTask;

    internal override Task<IReadOnlyDictionary<string, object?>> TakeHeadersAsync(string queue, CancellationToken cancel) =>
        Task.FromResult(_broker.TakeFrom(queue)!.Headers);
}

internal sealed class RabbitMq : TestBroker
{
    internal override async Task<ITransport> ConnectAsync(CancellationToken cancel) => await RabbitMqTransport.ConnectAsync(BrokerUnderTest.Uri, cancel: cancel);

    internal override Task DeleteQueueAsync(string name) => BrokerUnderTest.DeleteQueueAsync(name);

    internal override Task<IReadOnlyDictionary<string, object?>> TakeHeadersAsync(string queue, CancellationToken cancel) => throw new NotSupportedException();
}
