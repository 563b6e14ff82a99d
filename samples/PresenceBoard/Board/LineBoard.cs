using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using PresenceBoard.Metrics;
using PresenceBoard.State;

namespace PresenceBoard.Board;

/// <summary>Writes a line for each change, where the output is a file or another program and no terminal.</summary>
internal sealed class LineBoard : BackgroundService
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PresenceStore _store;
    private readonly BusCounts _counts;
    private readonly TimeProvider _time;

    public LineBoard(PresenceStore store, BusWatch watch, BusCounts counts, LatestMetrics metrics, TimeProvider time)
    {
        _store = store;
        _counts = counts;
        _time = time;
        store.Changed += change => Add($"{change.Subject.Kind}".ToLowerInvariant(), $"{change.Subject,-36} {change.After?.Text ?? "gone"}");
        watch.Changed += status => Add("bus", status);
        metrics.Changed += lines => Add("metrics", string.Join("; ", lines));
    }

    /// <summary>Changes still come in until the host stops its services; what they were is written to the end.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _lines.Writer.TryComplete();
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(CancellationToken.None))
            Console.Out.WriteLine(line);
        Console.Out.Write(Summary.Of(_store.Snapshot, _counts));
    }

    private void Add(string what, string text) =>
        _lines.Writer.TryWrite(OneLine.Of(string.Create(CultureInfo.InvariantCulture, $"{_time.GetLocalNow():HH:mm:ss} {what,-8} {text}")));
}
