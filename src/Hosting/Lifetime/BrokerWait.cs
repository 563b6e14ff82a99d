using System.Diagnostics;
using BusContracts.Transports;
using BusContracts.Transports.InMemory;
using BusContracts.Transports.RabbitMq;
using Microsoft.Extensions.Logging;

namespace BusContracts.Hosting;

/// <summary>Opens the first connection, and waits for a broker that starts later than the program, for as long as it was told to.</summary>
internal sealed class BrokerWait(HostedBusOptions options, ILogger log)
{
    private readonly long _begin = Stopwatch.GetTimestamp();

    /// <exception cref="BusConnectionException">No broker within the time; the message says what the last attempt met. Or one that refuses the log-in, at once.</exception>
    /// <exception cref="OperationCanceledException">The host gave up starting.</exception>
    public async Task<ITransport> OpenAsync(CancellationToken cancel)
    {
        if (options.InMemory is { } broker)
            return new InMemoryTransport(broker);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.StartTimeout);
        var settings = RabbitMqSettings.From(options.Bus);
        var nodes = options.Nodes;
        BusConnectionException? last = null;
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    return await RabbitMqTransport.ConnectAsync(nodes, settings, patience.Token).ConfigureAwait(false);
                }
                catch (BusConnectionException failure) when (!failure.IsLoginRefused)
                {
                    last = failure;
                    LifetimeLog.Awaited(log, failure.Message);
                }

                await Task.Delay(settings.BackOff.Pause(attempt), patience.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            var met = last?.Message ?? $"{nodes} did not answer.";
            throw new BusConnectionException($"The bus could not be connected within StartTimeout ({options.StartTimeout.InSeconds()}; waited {Stopwatch.GetElapsedTime(_begin).InSeconds()}). {met}", last);
        }
    }
}
