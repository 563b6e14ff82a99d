using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts.Tests.Bus;

public sealed class TypedDispatchInMemory() : TypedDispatch(new InMemoryTestBroker());

public sealed class MessagesNobodyHandlesInMemory() : MessagesNobodyHandles(new InMemoryTestBroker());

public sealed class HandlersThatDoNotHandleInMemory() : HandlersThatDoNotHandle(new InMemoryTestBroker());

public sealed class PublishedMessagesInMemory() : PublishedMessages(new InMemoryTestBroker());

public sealed class DialectsOfServersInMemory() : DialectsOfServers(new InMemoryTestBroker());

public sealed class EndOfSubscriptionsInMemory() : EndOfSubscriptions(new InMemoryTestBroker());

public sealed class RetriesAndDeadLettersInMemory() : RetriesAndDeadLetters(new InMemoryTestBroker());

public sealed class MessagesInOrderInMemory() : MessagesInOrder(new InMemoryTestBroker());

public sealed class ReadingByLoopsInMemory() : ReadingByLoops(new InMemoryTestBroker());

public sealed class LoopsThatEndTheirBusInMemory() : LoopsThatEndTheirBus(new InMemoryTestBroker());

internal sealed class InMemoryTestBroker : TestBroker
{
    private readonly InMemoryBroker _broker = new();

    internal override Task<ITransport> ConnectAsync(CancellationToken cancel) => Task.FromResult<ITransport>(new InMemoryTransport(_broker));

    internal override Task DeleteQueueAsync(string name) => Task.CompletedTask;

    internal override async Task<IReadOnlyDictionary<string, object?>> TakeHeadersAsync(string queue, CancellationToken cancel)
    {
        while (true)
        {
            if (_broker.TakeFrom(queue) is { } letter)
                return letter.Headers;
            await Task.Delay(5, cancel);
        }
    }
}
