using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Makes sure of exchanges and queues. An exchange that exists is used as it is; a queue must be as the subscription says.</summary>
/// <remarks>The broker closes the channel on which a question is answered with no, so a question that may be has a channel of its own.</remarks>
internal static class Topology
{
    /// <returns>Whether it was missing, and so has no bindings.</returns>
    /// <exception cref="BusConnectionException">It exists and is of another type, or is missing and may not be declared.</exception>
    public static async Task<bool> EnsureExchangeAsync(LiveConnection live, Exchange exchange, CancellationToken cancel)
    {
        // The default exchange: always there, and nobody may ask for it.
        if (exchange.Name.Length == 0)
            return false;

        var missing = await AskAsync(live, channel => channel.ExchangeDeclarePassiveAsync(exchange.Name, cancel), cancel).ConfigureAwait(false);
        if (missing is not null && !BrokerRefusal.IsMissing(missing))
            throw Refused("may not be looked up", exchange, missing);

        // A passive declaration does not compare types. This one changes nothing where the exchange exists.
        var refused = await AskAsync(
            live,
            channel => channel.ExchangeDeclareAsync(exchange.Name, exchange.Type, exchange.IsDurable, autoDelete: false, cancellationToken: cancel),
            cancel).ConfigureAwait(false);
        if (refused is null)
            return missing is not null;
        if (BrokerRefusal.Differs(refused, "type"))
            throw Refused($"is not of the type '{exchange.Type}' that the contract says", exchange, refused);
        if (missing is not null)
            throw Refused("is missing and could not be declared", exchange, refused);
        return false;
    }

    /// <summary>Makes sure of the queue of a subscription.</summary>
    /// <returns>Its name, which the server chooses for an exclusive queue.</returns>
    /// <exception cref="BusConnectionException">It exists and is otherwise, or is missing and may not be declared; the channel is closed.</exception>
    public static async Task<string> EnsureQueueAsync(IChannel channel, SubscriptionRequest request, CancellationToken cancel)
    {
        if (request.Queue.IsShared)
        {
            await EnsureSharedAsync(channel, request.Queue, request.DeadLetters, cancel).ConfigureAwait(false);
            return request.Queue.Name;
        }

        var own = await channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true, cancellationToken: cancel).ConfigureAwait(false);
        return own.QueueName;
    }

    /// <inheritdoc cref="EnsureQueueAsync"/>
    public static Task EnsureSharedAsync(IChannel channel, Queue queue, Queue? deadLetters, CancellationToken cancel)
    {
        var arguments = queue.IsDeclared ? QueueArguments.Of(queue, deadLetters) : null;
        return EnsureDurableAsync(channel, queue.Name, arguments, cancel);
    }

    /// <inheritdoc cref="EnsureQueueAsync"/>
    /// <param name="channel">The channel to ask on.</param>
    /// <param name="queue">The queue's name.</param>
    /// <param name="arguments">What it is declared with; null where it must be there already.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="companionOf">The queue whose retries wait in it; null for one that the user named.</param>
    public static async Task EnsureDurableAsync(IChannel channel, string queue, Dictionary<string, object?>? arguments, CancellationToken cancel, string? companionOf = null)
    {
        try
        {
            if (arguments is null)
                await channel.QueueDeclarePassiveAsync(queue, cancel).ConfigureAwait(false);
            else
                await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (OperationInterruptedException refused) when (BrokerRefusal.IsRefusal(refused))
        {
            throw QueueRefusal.Of(queue, refused, companionOf);
        }
    }

    /// <summary>Asks on a channel of the question's own.</summary>
    /// <returns>The refusal that closed the channel, or null where there was none.</returns>
    public static async Task<OperationInterruptedException?> AskAsync(LiveConnection live, Func<IChannel, Task> question, CancellationToken cancel)
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

    private static BusConnectionException Refused(string what, Exchange exchange, OperationInterruptedException refused) =>
        new($"The exchange '{exchange.Name}' {what}: {BrokerRefusal.Explain(refused)}", refused);
}
