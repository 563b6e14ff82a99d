using BusContracts.Transports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BusContracts.Hosting;

/// <summary>
/// Opens and ends the bus around everything else in the host: connected before the first service starts, consuming from when all have
/// started until the first stops, and gone when all have stopped.
/// </summary>
internal sealed class HostedBus(
    MessageBus bus, LateTransport transport, ServingStage stage, IOptions<HostedBusOptions> options, IEnumerable<PlannedSubscription> plans, ILogger<MessageBus> log)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var opened = await new BrokerWait(options.Value, log).OpenAsync(cancellationToken).ConfigureAwait(false);
        await transport.OpenAsync(opened).ConfigureAwait(false);
        stage.WhyNotServing = "The bus is connected, and its subscriptions are not open yet.";
        LifetimeLog.Connected(log, opened.Description);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var (queue, on) in plans)
        {
            var subscription = await bus.SubscribeAsync(queue, on, cancellationToken).ConfigureAwait(false);
            LifetimeLog.Subscribed(log, queue.Name, subscription.QueueName);
        }

        stage.WhyNotServing = null;
    }

    /// <remarks>Also ends what the program has subscribed to by itself: no service should stop while messages still come in for it.</remarks>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        stage.WhyNotServing = "The host stops, and the bus takes no more messages.";
        var subscriptions = bus.Subscriptions;
        LifetimeLog.Stopping(log, subscriptions.Count);
        var ending = Task.WhenAll(subscriptions.Select(subscription => subscription.DisposeAsync().AsTask()));
        if (!await IsDoneInTimeAsync(ending, cancellationToken).ConfigureAwait(false))
            LifetimeLog.HostImpatient(log);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (await IsDoneInTimeAsync(bus.DisposeAsync().AsTask(), cancellationToken).ConfigureAwait(false))
            LifetimeLog.Left(log, transport.Description);
    }

    /// <summary>Waits no longer than the host does; a handler that hangs must not keep the process.</summary>
    private static async Task<bool> IsDoneInTimeAsync(Task ending, CancellationToken patience)
    {
        try
        {
            await ending.WaitAsync(patience).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return false;
        }
    }
}
