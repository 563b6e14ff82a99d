using BusContracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PresenceBoard.ScriptedDay;

/// <summary>Publishes the day at its speed. A publish that fails is told and the day goes on: so did the phones.</summary>
internal sealed partial class DayPlayer(
    MessageBus bus, DayRun run, IOptions<DayOptions> options, IHostApplicationLifetime host, TimeProvider time, ILogger<DayPlayer> log)
    : BackgroundService
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host opens the subscription when every service has started; what is published earlier would be missed.
        if (!await host.HasStartedAsync(stoppingToken))
            return;

        LogBegin(log, Day.Moments.Count, options.Value.Speed);
        await PlayAsync(stoppingToken);

        var isOver = await IsOverAsync(stoppingToken);
        if (isOver)
            LogEnd(log);
        else
            LogNoEnd(log, s_patience.TotalSeconds);

        if (options.Value.Once)
        {
            Environment.ExitCode = isOver ? 0 : 1;
            host.StopApplication();
        }
    }

    private async Task PlayAsync(CancellationToken cancel)
    {
        await PublishAsync((bus, cancel) => bus.TryPublishAsync(run.Begin, cancel), cancel);
        var now = Day.Moments[0].At;
        foreach (var (at, publishAsync) in Day.Moments)
        {
            await Task.Delay(options.Value.Real(at - now), time, cancel);
            await PublishAsync(publishAsync, cancel);
            now = at;
        }

        await PublishAsync((bus, cancel) => bus.TryPublishAsync(run.End, cancel), cancel);
    }

    private async Task PublishAsync(Func<MessageBus, CancellationToken, Task<PublishOutcome>> publishAsync, CancellationToken cancel)
    {
        var outcome = await publishAsync(bus, cancel);
        if (!outcome.IsConfirmed)
            LogUnconfirmed(log, outcome);
    }

    private async Task<bool> IsOverAsync(CancellationToken cancel)
    {
        try
        {
            await run.IsOver.WaitAsync(s_patience, time, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The day begins: {Count} events, {Speed} times as fast as life.")]
    private static partial void LogBegin(ILogger log, int count, double speed);

    [LoggerMessage(2, LogLevel.Information, "The day is over.")]
    private static partial void LogEnd(ILogger log);

    [LoggerMessage(3, LogLevel.Error, "The end of the day did not come back within {Seconds} s.")]
    private static partial void LogNoEnd(ILogger log, double seconds);

    [LoggerMessage(4, LogLevel.Warning, "An event of the day was not confirmed: {Outcome}")]
    private static partial void LogUnconfirmed(ILogger log, PublishOutcome outcome);
}
