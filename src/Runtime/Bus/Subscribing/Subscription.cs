using System.Runtime.CompilerServices;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>An open subscription; disposing it ends it.</summary>
/// <remarks>Safe for any number of threads.</remarks>
public sealed class Subscription : IAsyncDisposable
{
    /// <summary>How long handlers have to end once their token is cancelled.</summary>
    private static readonly TimeSpan s_afterCancel = TimeSpan.FromSeconds(2);

    private readonly SubscriptionPlan _plan;
    private readonly TimeSpan _shutdownTimeout;
    private readonly Reporter _reporter;
    private readonly OpenSubscriptions _open;
    private readonly Action? _onEnding;
    private readonly CancellationTokenSource _handlers = new();
    private ITransportSubscription? _inner;
    private int _isEnding;
    private int _running;

    private Subscription(Queue queue, SubscriptionPlan plan, TimeSpan shutdownTimeout, Reporter reporter, OpenSubscriptions open, Action? onEnding)
    {
        Queue = queue;
        _plan = plan;
        _shutdownTimeout = shutdownTimeout;
        _reporter = reporter;
        _open = open;
        _onEnding = onEnding;
    }

    /// <summary>The queue it was opened on.</summary>
    public Queue Queue { get; }

    /// <summary>The queue's name at the broker; a queue named by the server gets another name when the connection is made anew.</summary>
    public string QueueName => _inner!.QueueName;

    /// <summary>Whether a consumer is there now, so that what arrives in the queue is handled; a look at the moment.</summary>
    /// <remarks>False while a lost connection is opened anew, where the broker refuses what it takes (see <see cref="Trouble"/>), and once the subscription ends.</remarks>
    public bool IsConsuming => Volatile.Read(ref _isEnding) == 0 && _inner!.IsConsuming;

    /// <summary>What the broker refused when the subscription was last to be opened or bound anew, without any password; null where it refused nothing.</summary>
    /// <remarks>While <see cref="IsConsuming"/> is true it could not be bound again: what its present bindings bring still comes.</remarks>
    public string? Trouble => _inner!.Trouble;

    /// <summary>What became of the messages so far.</summary>
    public SubscriptionCounters Counters => _plan.Counters;

    /// <summary>Those of its bus.</summary>
    internal OpenSubscriptions Siblings => _open;

    /// <summary>What the transport was asked for.</summary>
    internal SubscriptionRequest Request => _plan.Request;

    internal static async Task<Subscription> OpenAsync(
        ITransport transport,
        Queue queue,
        Action<SubscriptionBuilder> on,
        MessageBusOptions options,
        Reporter reporter,
        OpenSubscriptions open,
        Action? onEnding,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(on);
        open.ThrowIfDisposed();
        var builder = new SubscriptionBuilder(queue, options, reporter);
        on(builder);
        var plan = builder.Build(transport);
        var subscription = new Subscription(queue, plan, options.ShutdownTimeout, reporter, open, onEnding);
        subscription._inner = await transport.SubscribeAsync(plan.Request, subscription.OnDeliveryAsync, cancel).ConfigureAwait(false);
        await open.AddAsync(subscription).ConfigureAwait(false);
        return subscription;
    }

    /// <summary>
    /// Takes no further message and waits for the handlers that run: <see cref="MessageBusOptions.ShutdownTimeout"/>, then their token is
    /// cancelled and they have two seconds more. Called by one of its own handlers, or by the loop that has one of its messages in its
    /// hands, it does not wait. May be called again.
    /// </summary>
    /// <returns>Completes when the broker was told what became of the messages.</returns>
    public ValueTask DisposeAsync()
    {
        var ended = EndAsync();
        return LoopBody.IsInside(_open, this) ? ValueTask.CompletedTask : new ValueTask(ended);
    }

    private async Task EndAsync()
    {
        if (Interlocked.Exchange(ref _isEnding, 1) == 0)
        {
            _open.Remove(this);
            _onEnding?.Invoke();
            _handlers.CancelAfter(_shutdownTimeout);
        }

        var patience = _shutdownTimeout + s_afterCancel;
        try
        {
            await _inner!.DisposeAsync().AsTask().WaitAsync(patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Without a handler it was the transport that did not take leave in time.
            if (Volatile.Read(ref _running) > 0)
                _reporter.Tell(new HandlersAbandonedReport(Queue.Name, patience));
        }
    }

    /// <remarks>
    /// Handlers get the subscription's token and not the transport's, which is cancelled at once: a message that is nearly done is
    /// better finished than handled twice.
    /// </remarks>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Handling> OnDeliveryAsync(Delivery delivery, CancellationToken cancel)
    {
        Interlocked.Increment(ref _running);
        var stop = new Stopping(cancel, _handlers.Token);
        try
        {
            return await _plan.Pipeline.ProcessAsync(delivery, stop).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            // The net below the pipeline: nothing goes in silence, whatever else fails.
            var fate = await _plan.SettleEscapedAsync(delivery, problem, stop).ConfigureAwait(false);
            Counters.Count(fate);
            return fate.ToHandling();
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
