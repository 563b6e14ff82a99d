using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>The queues beside a queue: one for each delay, which gives back what it holds when the delay is over, and one for dead letters.</summary>
/// <remarks>
/// One queue for each delay, since a broker lets messages expire at the head of a queue only: behind a long delay a short one would wait.
/// Those of a shared queue are quorum queues that hand over at least once; those of an exclusive queue go with its connection, as it does.
/// </remarks>
internal sealed class Companions
{
    private readonly Dictionary<TimeSpan, string> _retryQueues = [];
    private bool _areOwn;

    private Companions()
    {
    }

    public string RetryQueue(TimeSpan delay) => _retryQueues[delay];

    /// <summary>What the queue beside a shared queue is declared with, in which messages wait for the delay.</summary>
    public static Dictionary<string, object?> ArgumentsOf(string queue, TimeSpan delay)
    {
        var arguments = QueueArguments.Quorum(deadLetterQueue: queue);
        arguments["x-message-ttl"] = (long)delay.TotalMilliseconds;
        return arguments;
    }

    /// <exception cref="BusConnectionException">The broker refuses one of them.</exception>
    public static async Task<Companions> EnsureAsync(IChannel channel, SubscriptionRequest request, string queue, CancellationToken cancel)
    {
        await EnsureDeadLettersAsync(channel, request, cancel).ConfigureAwait(false);
        var companions = new Companions { _areOwn = !request.Queue.IsShared };
        foreach (var delay in request.RetryDelays)
        {
            if (companions._retryQueues.ContainsKey(delay))
                continue;
            companions._retryQueues[delay] = companions._areOwn
                ? await DeclareOwnAsync(channel, queue, delay, cancel).ConfigureAwait(false)
                : await DeclareSharedAsync(channel, queue, delay, cancel).ConfigureAwait(false);
        }

        return companions;
    }

    /// <summary>Declares anew what others may have deleted, on a channel that a refusal may close. What is exclusive nobody else can delete.</summary>
    public static async Task RestoreAsync(LiveConnection live, SubscriptionRequest request, string queue, CancellationToken cancel)
    {
        var channel = await live.Connection.CreateChannelAsync(cancellationToken: cancel).ConfigureAwait(false);
        try
        {
            await EnsureDeadLettersAsync(channel, request, cancel).ConfigureAwait(false);
            foreach (var delay in request.Queue.IsShared ? request.RetryDelays : [])
                await DeclareSharedAsync(channel, queue, delay, cancel).ConfigureAwait(false);
        }
        finally
        {
            await Channels.CloseAsync(channel).ConfigureAwait(false);
        }
    }

    /// <summary>Takes away those of an exclusive queue that has gone while its connection lives on.</summary>
    public async Task RemoveAsync(LiveConnection live)
    {
        if (!_areOwn || _retryQueues.Count == 0 || live.Lost.IsCancellationRequested)
            return;

        try
        {
            var channel = await live.Connection.CreateChannelAsync(cancellationToken: live.Lost).ConfigureAwait(false);
            foreach (var queue in _retryQueues.Values)
                await channel.QueueDeleteAsync(queue, cancellationToken: live.Lost).ConfigureAwait(false);
            await Channels.CloseAsync(channel).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Then they go with the connection.
        }
    }

    private static Task EnsureDeadLettersAsync(IChannel channel, SubscriptionRequest request, CancellationToken cancel) =>
        request.DeadLetters is { } deadLetters ? Topology.EnsureSharedAsync(channel, deadLetters, deadLetters: null, cancel) : Task.CompletedTask;

    private static async Task<string> DeclareSharedAsync(IChannel channel, string queue, TimeSpan delay, CancellationToken cancel)
    {
        var name = PutAside.RetryQueue(queue, delay);
        await Topology.EnsureDurableAsync(channel, name, ArgumentsOf(queue, delay), cancel, companionOf: queue).ConfigureAwait(false);
        return name;
    }

    private static async Task<string> DeclareOwnAsync(IChannel channel, string queue, TimeSpan delay, CancellationToken cancel)
    {
        var arguments = new Dictionary<string, object?>
        {
            ["x-message-ttl"] = (long)delay.TotalMilliseconds,
            ["x-dead-letter-exchange"] = "",
            ["x-dead-letter-routing-key"] = queue,
        };
        var own = await channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: false, arguments, cancellationToken: cancel).ConfigureAwait(false);
        return own.QueueName;
    }
}
