using BusContracts.Tests.Transports.RabbitMq;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;
using RabbitMQ.Client;

namespace BusContracts.Tests.Bus;

[Collection(RabbitMqTestBroker.Collection)]
public sealed class TypedDispatchOverRabbitMq() : TypedDispatch(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class MessagesNobodyHandlesOverRabbitMq() : MessagesNobodyHandles(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class HandlersThatDoNotHandleOverRabbitMq() : HandlersThatDoNotHandle(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class PublishedMessagesOverRabbitMq() : PublishedMessages(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class DialectsOfServersOverRabbitMq() : DialectsOfServers(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class EndOfSubscriptionsOverRabbitMq() : EndOfSubscriptions(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class RetriesAndDeadLettersOverRabbitMq() : RetriesAndDeadLetters(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class MessagesInOrderOverRabbitMq() : MessagesInOrder(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class ReadingByLoopsOverRabbitMq() : ReadingByLoops(new RabbitMqTestBroker());

[Collection(RabbitMqTestBroker.Collection)]
public sealed class LoopsThatEndTheirBusOverRabbitMq() : LoopsThatEndTheirBus(new RabbitMqTestBroker());

/// <summary>The broker that the environment names; without one the tests fail, they are never skipped.</summary>
internal sealed class RabbitMqTestBroker : TestBroker
{
    /// <summary>One after the other: the tests share the exchanges of their contracts. Whoever publishes an event over the broker under test belongs here.</summary>
    public const string Collection = "Tests that share the exchanges of one RabbitMQ";

    internal override async Task<ITransport> ConnectAsync(CancellationToken cancel) =>
        await RabbitMqTransport.ConnectAsync(BrokerUnderTest.Uri, cancel: cancel);

    internal override Task DeleteQueueAsync(string name) => BrokerUnderTest.DeleteQueueAsync(name);

    internal override async Task<IReadOnlyDictionary<string, object?>> TakeHeadersAsync(string queue, CancellationToken cancel)
    {
        IReadOnlyDictionary<string, object?>? headers = null;
        await BrokerUnderTest.AsOperatorAsync(async channel =>
        {
            while (headers is null)
            {
                if (await channel.BasicGetAsync(queue, autoAck: true, cancel) is { } letter)
                    headers = IncomingProperties.Table(letter.BasicProperties.Headers!);
                else
                    await Task.Delay(5, cancel);
            }
        });
        return headers!;
    }
}
