using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts.Tests.Bus;

public sealed class TypedDispatchInMemory : TypedDispatch
{
    private readonly InMemoryBroker _broker = new();

    internal override Task<ITransport> ConnectAsync(CancellationToken cancel) => Task.FromResult<ITransport>(new InMemoryTransport(_broker));
}

public sealed class MessagesNobodyHandlesInMemory : MessagesNobodyHandles
{
    private readonly InMemoryBroker _broker = new();

    internal override Task<ITransport> ConnectAsync(CancellationToken cancel) => Task.FromResult<ITransport>(new InMemoryTransport(_broker));
}

public sealed class HandlersThatDoNotHandleInMemory : HandlersThatDoNotHandle
{
    private readonly InMemoryBroker _broker = new();

    internal override Task<ITransport> ConnectAsync(CancellationToken cancel) => Task.FromResult<ITransport>(new InMemoryTransport(_broker));
}

public sealed class PublishedMessagesInMemory : PublishedMessages
{
    private readonly InMemoryBroker _broker = new();

    internal override Task<ITransport> ConnectAsync(CancellationToken cancel) => Task.FromResult<ITransport>(new InMemoryTransport(_broker));
}

public sealed class EndOfSubscriptionsInMemory : EndOfSubscriptions
{
    private readonly InMemoryBroker _broker = new();

    internal override Task<ITransport> ConnectAsync(CancellationToken cancel) => Task.FromResult<ITransport>(new InMemoryTransport(_broker));
}
