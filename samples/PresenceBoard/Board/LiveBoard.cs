using System.Globalization;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using PresenceBoard.Metrics;
using PresenceBoard.State;

namespace PresenceBoard.Board;

/// <summary>Draws the board over and over, on a screen of its own that gives the terminal back as it was.</summary>
internal sealed class LiveBoard(
    PresenceStore store, BusWatch watch, BusCounts counts, LatestMetrics metrics, BoardLog log, HealthCheckService health,
    IHostApplicationLifetime host, TimeProvider time)
    : BackgroundService
{
    private const string Enter = "\e[?1049h\e[?25l";
    private const string Leave = "\e[?25h\e[?1049l";
    private const string Home = "\e[H";
    private const string ClearToEndOfScreen = "\e[J";

    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A start that fails says why on the screen that stays.
        if (!await host.HasStartedAsync(stoppingToken))
            return;

        Console.Out.Write(Enter);
        log.IsOnBoard = true;
        try
        {
            using var pace = new PeriodicTimer(s_pace, time);
            do
                await DrawAsync(stoppingToken);
            while (await pace.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the program is the end of the loop.
        }
        finally
        {
            log.IsOnBoard = false;
            Console.Out.Write(Leave);
            Console.Out.Write(Summary.Of(store.Snapshot, counts));
        }
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        var now = time.GetLocalNow();
        var report = await health.CheckHealthAsync(cancel);
        var picture = new Picture(
            string.Create(CultureInfo.InvariantCulture, $"Presence board   {now:HH:mm:ss}   {watch.Status}   {report.Status}: {string.Join(' ', report.Entries.Values.Select(entry => entry.Description))}"),
            store.Snapshot,
            [$"{counts}", "", .. metrics.Lines, "", .. log.LastLines, "Ctrl-C ends."],
            now);

        var (width, height) = SizeOfScreen();
        var frame = new StringBuilder(Home);
        frame.AppendJoin("\r\n", picture.Draw(width, height)).Append(ClearToEndOfScreen);
        Console.Out.Write(frame);
    }

    private static (int Width, int Height) SizeOfScreen() =>
        Console.WindowWidth > 0 && Console.WindowHeight > 0 ? (Console.WindowWidth, Console.WindowHeight) : (80, 24);
}
