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
public sealed class EndOfSubscriptionsOverRabbitMq() : EndOfSubscriptions(new RabbitMqTestBroker());

/// <summary>The broker that the environment names; without one the tests fail, they are never skipped.</summary>
internal sealed class RabbitMqTestBroker : TestBroker
{
    /// <summary>One after the other: the tests share the exchanges of their contracts.</summary>
    public const string Collection = "Tests that share the exchanges of one RabbitMQ";

    public static string Uri
    {
        get
        {
            var uri = Environment.GetEnvironmentVariable("BUSCONTRACTS_TEST_AMQP");
            Assert.False(
                string.IsNullOrWhiteSpace(uri),
                "This test needs a RabbitMQ. Run ./test.sh, which starts one, or set BUSCONTRACTS_TEST_AMQP=amqp://guest:guest@localhost:5672/ to use yours.");
            return uri!;
        }
    }

    internal override async Task<ITransport> ConnectAsync(CancellationToken cancel) => await RabbitMqTransport.ConnectAsync(Uri, cancel: cancel);

    internal override async Task DeleteQueueAsync(string name)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(Uri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync(name);
    }
}
