using BusContracts.Transports.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What a real broker refuses becomes words that say which argument differs and what to do.</summary>
public sealed class RefusalsInWords
{
    private readonly string _name = $"buscontracts-test-{Guid.NewGuid():N}";

    [Theory]
    [InlineData(true, false, "durable", "'true'", "'false'")]
    [InlineData(false, true, "x-queue-type", "none", "'quorum'")]
    public async Task A_queue_that_exists_with_another_argument(bool isDurable, bool isQuorum, string argument, string current, string wanted)
    {
        try
        {
            var refused = await RefusalOfAsync(
                channel => channel.QueueDeclareAsync(_name, isDurable || isQuorum, exclusive: false, autoDelete: false),
                channel => channel.QueueDeclareAsync(
                    _name, durable: isQuorum, exclusive: false, autoDelete: false, isQuorum ? new Dictionary<string, object?> { ["x-queue-type"] = "quorum" } : null));
            var words = BrokerRefusal.Explain(refused);
            // Brokers of newer releases name the type of every queue.
            Assert.True(
                words.StartsWith($"the queue '{_name}' exists, and its '{argument}' is {current}, not {wanted} as was asked for", StringComparison.Ordinal)
                || (isQuorum && words.StartsWith($"the queue '{_name}' exists, and its '{argument}' is 'classic', not {wanted} as was asked for", StringComparison.Ordinal)),
                words);
            Assert.Contains("406 PRECONDITION_FAILED", words, StringComparison.Ordinal);
        }
        finally
        {
            await BrokerUnderTest.CleanAsync(_name);
        }
    }

    [Fact]
    public async Task An_exchange_that_exists_with_another_type()
    {
        try
        {
            var refused = await RefusalOfAsync(channel => channel.ExchangeDeclareAsync(_name, "topic"), channel => channel.ExchangeDeclareAsync(_name, "fanout"));
            Assert.StartsWith($"the exchange '{_name}' exists, and its 'type' is 'topic', not 'fanout' as was asked for", BrokerRefusal.Explain(refused), StringComparison.Ordinal);
        }
        finally
        {
            await BrokerUnderTest.CleanAsync(_name);
        }
    }

    [Fact]
    public async Task Anything_else_is_told_as_the_broker_said_it()
    {
        var refused = await RefusalOfAsync(_ => Task.CompletedTask, channel => channel.QueueDeclarePassiveAsync(_name));
        Assert.StartsWith("404 NOT_FOUND", BrokerRefusal.Explain(refused), StringComparison.Ordinal);
    }

    private static async Task<OperationInterruptedException> RefusalOfAsync(Func<IChannel, Task> first, Func<IChannel, Task> second)
    {
        await BrokerUnderTest.AsOperatorAsync(first);
        return await Assert.ThrowsAsync<OperationInterruptedException>(() => BrokerUnderTest.AsOperatorAsync(second));
    }
}
