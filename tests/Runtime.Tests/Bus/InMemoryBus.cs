using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts.Tests.Bus;

public sealed class TypedDispatchInMemory() : TypedDispatch(new InMemoryTestBroker());

public sealed class MessagesNobodyHandlesInMemory() : MessagesNobodyHandles(new InMemoryTestBroker());

public sealed class HandlersThatDoNotHandleInMemory() : HandlersThatDoNotHandle(new InMemoryTestBroker());

public sealed class PublishedMessagesInMemory() : PublishedMessages(new InMemoryTestBroker());

public sealed class DialectsOfServersInMemory() : DialectsOfServers(new InMemoryTestBroker());

public sealed class EndOfSubscriptionsInMemory() : EndOfSubscriptions(new InMemoryTestBroker());

internal sealed class InMemoryTestBroker : TestBroker
{
    private readonly InMemoryBroker _broker = new();

    internal override Task<ITransport> ConnectAsync(CancellationToken cancel) => Task.FromResult<ITransport>(new InMemoryTransport(_broker));

    internal override Task DeleteQueueAsync(string name) => Task.CompletedTask;
}
