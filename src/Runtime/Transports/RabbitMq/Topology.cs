using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Makes sure of exchanges and queues. What exists is used as it is; only what is missing is declared.</summary>
/// <remarks>The broker closes the channel on which a question is answered with no, so each question has a channel of its own.</remarks>
internal static class Topology
{
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    /// <exception cref="BusConnectionException">It exists and is of another type, or is missing and may not be declared.</exception>
    public static async Task EnsureExchangeAsync(LiveConnection live, Exchange exchange, CancellationToken cancel)
    {
        var missing = await AskAsync(live, channel => channel.ExchangeDeclarePassiveAsync(exchange.Name, cancel), cancel).ConfigureAwait(false);
        if (missing is not null && !BrokerRefusal.IsMissing(missing))
            throw Refused("may not be looked up", exchange, missing);

        // A passive declaration does not compare types. This one changes nothing where the exchange exists.
        var refused = await AskAsync(
            live,
            channel => channel.ExchangeDeclareAsync(exchange.Name, exchange.Type, exchange.IsDurable, autoDelete: false, cancellationToken: cancel),
            cancel).ConfigureAwait(false);
        if (refused is null)
            return;
        if (BrokerRefusal.Differs(refused, "type"))
            throw Refused($"is not of the type '{exchange.Type}' that the contract says", exchange, refused);
        if (missing is not null)
            throw Refused("is missing and could not be declared", exchange, refused);
    }

    /// <summary>Makes sure of a queue on the consumer's channel, or on a channel of its own.</summary>
    /// <returns>Its name, which the server chooses for an exclusive queue.</returns>
    public static async Task<string> EnsureQueueAsync(LiveConnection live, IChannel channel, Queue queue, CancellationToken cancel)
    {
        if (!queue.IsShared)
        {
            var own = await channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true, cancellationToken: cancel).ConfigureAwait(false);
            return own.QueueName;
        }

        var missing = await AskAsync(live, asking => asking.QueueDeclarePassiveAsync(queue.Name, cancel), cancel).ConfigureAwait(false);
        if (missing is null)
            return queue.Name;

        var refused = !BrokerRefusal.IsMissing(missing)
            ? missing
            : await AskAsync(
                live,
                asking => asking.QueueDeclareAsync(queue.Name, durable: true, exclusive: false, autoDelete: false, Quorum, cancellationToken: cancel),
                cancel).ConfigureAwait(false);
        return refused is null
            ? queue.Name
            : throw new BusConnectionException($"The shared queue '{queue.Name}' could not be opened: {Reason(refused)}", refused);
    }

    /// <summary>What the broker said, as it said it.</summary>
    public static string Reason(OperationInterruptedException refused) => BrokerRefusal.Explain(refused);

    private static BusConnectionException Refused(string what, Exchange exchange, OperationInterruptedException refused) =>
        new($"The exchange '{exchange.Name}' {what}: {Reason(refused)}", refused);

    /// <returns>The refusal that closed the channel, or null where there was none.</returns>
    private static async Task<OperationInterruptedException?> AskAsync(LiveConnection live, Func<IChannel, Task> question, CancellationToken cancel)
    {
        var channel = await live.Connection.CreateChannelAsync(cancellationToken: cancel).ConfigureAwait(false);
        try
        {
            await question(channel).ConfigureAwait(false);
            return null;
        }
        catch (OperationInterruptedException refused) when (BrokerRefusal.IsRefusal(refused))
        {
            return refused;
        }
        finally
        {
            await Channels.CloseAsync(channel).ConfigureAwait(false);
        }
    }
}
