using System.Linq;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Compares a broker with what it should have, by questions that change nothing.</summary>
internal sealed class TopologyCheck(LiveConnection live, TopologyFindings findings, CancellationToken cancel)
{
    /// <summary>An argument of a type that it cannot have: no exchange is ever made with it, and one that exists is compared up to it.</summary>
    private const string Impossible = "alternate-exchange";

    public async Task RunAsync(ExpectedTopology expected)
    {
        foreach (var exchange in expected.Exchanges.Where(exchange => exchange.Name.Length > 0))
            await CheckExchangeAsync(exchange).ConfigureAwait(false);
        foreach (var queue in expected.Queues)
            await CheckQueueAsync(queue).ConfigureAwait(false);
    }

    private async Task CheckExchangeAsync(Exchange exchange)
    {
        var name = exchange.Name;
        var missing = await AskAsync(channel => channel.ExchangeDeclarePassiveAsync(name, cancel)).ConfigureAwait(false);
        if (missing is not null)
        {
            if (BrokerRefusal.IsMissing(missing))
                findings.Differs(TopologyPart.Exchange, name, $"The exchange '{name}' is missing: the first publish or subscription declares it, where the user may.");
            else
                findings.CannotTell($"Whether there is an exchange '{name}': {BrokerRefusal.Explain(missing)}");
            return;
        }

        // A passive declaration does not compare. This one never declares: the impossible argument is refused before anything is made.
        var refused = await AskAsync(channel => channel.ExchangeDeclareAsync(
            name, exchange.Type, exchange.IsDurable, autoDelete: false, new Dictionary<string, object?> { [Impossible] = 0 }, cancellationToken: cancel)).ConfigureAwait(false);
        if (refused is null)
            return;
        if (BrokerRefusal.Differs(refused, "type") || BrokerRefusal.Differs(refused, "durable"))
            findings.Differs(TopologyPart.Exchange, name, $"The exchange '{name}' is not as the contract says: {BrokerRefusal.Explain(refused)}");
        else if (BrokerRefusal.IsAccessRefused(refused))
            findings.CannotTell($"Of which type the exchange '{name}' is: {BrokerRefusal.Explain(refused)}");
    }

    private async Task CheckQueueAsync(ExpectedQueue expected)
    {
        var (name, request) = expected;
        await CompareAsync(name, request.Queue is { IsShared: true, IsDeclared: true } declared ? QueueArguments.Of(declared, request.DeadLetters) : null).ConfigureAwait(false);
        if (request.DeadLetters is { } deadLetters)
            await CompareAsync(deadLetters.Name, deadLetters.IsDeclared ? QueueArguments.Of(deadLetters, deadLetters: null) : null).ConfigureAwait(false);
        if (request.Queue.IsShared)
        {
            foreach (var delay in request.RetryDelays.Distinct())
                await CompareAsync(PutAside.RetryQueue(name, delay), Companions.ArgumentsOf(name, delay), companionOf: name).ConfigureAwait(false);
        }

        foreach (var (exchange, pattern) in request.Bindings)
            findings.CannotTell($"Whether the queue '{name}' is still bound to the exchange '{exchange.Name}' by '{pattern}': AMQP cannot list bindings. The subscription bound it when it was last opened.");
    }

    /// <summary>Whether the queue is there and as it should be; without arguments, whether it is there.</summary>
    private async Task CompareAsync(string queue, Dictionary<string, object?>? arguments, string? companionOf = null)
    {
        var refused = await AskAsync(channel => channel.QueueDeclarePassiveAsync(queue, cancel)).ConfigureAwait(false);
        if (refused is null && arguments is not null)
        {
            refused = await AskAsync(channel => channel.QueueDeclareAsync(
                queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancel)).ConfigureAwait(false);
        }

        if (refused is null)
            return;
        if (BrokerRefusal.IsAccessRefused(refused))
            findings.CannotTell($"Whether the queue '{queue}' is as it should be: {BrokerRefusal.Explain(refused)}");
        else if (BrokerRefusal.IsMissing(refused) && arguments is not null)
            findings.Differs(TopologyPart.Queue, queue, $"The queue '{queue}' is missing: the first subscription declares it, and what is published before is not kept for it.");
        else
            findings.Differs(TopologyPart.Queue, queue, QueueRefusal.Of(queue, refused, companionOf).Message);
    }

    private Task<OperationInterruptedException?> AskAsync(Func<IChannel, Task> question) => Topology.AskAsync(live, question, cancel);
}
