using System.Diagnostics;
using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Ledgers;
using Chaos.Parcels;

namespace BusContracts.Chaos.Tests.Load;

/// <summary>One case: a bus, a queue, a load, and the two ledgers.</summary>
internal sealed partial class Scene : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ChaosFixture _suite;
    private readonly SceneSettings _settings;
    private readonly string _title;
    private readonly long _begunAt = Stopwatch.GetTimestamp();
    private readonly List<string> _faults = [];
    private MessageBus? _bus;
    private Publishers? _publishers;
    private int _hung;
    private TimeSpan? _recovery;
    private TimeSpan? _recoveryLimit;

    private Scene(ChaosFixture suite, string title, SceneSettings settings)
    {
        _suite = suite;
        _title = title;
        _settings = settings;
        Ledger = new Ledger(settings.Capacity);
    }

    /// <summary>The word of its routing keys, and the name of its queue where that is shared.</summary>
    public string Name { get; } = $"chaos-{Guid.NewGuid():N}";

    public Ledger Ledger { get; }

    public Reports Reports { get; } = new();

    public MessageBus Bus => _bus!;

    private ChaosBroker Broker => _settings.Broker ?? _suite.Broker;

    /// <summary>Null until it was opened.</summary>
    public Subscription? Subscription { get; private set; }

    public static async Task<Scene> OpenAsync(ChaosFixture suite, string title, SceneSettings? settings = null)
    {
        var scene = new Scene(suite, title, settings ?? new SceneSettings());
        try
        {
            await OncePossibleAsync(async () => scene._bus = await ChaosBus.ConnectAsync(scene._settings.Uris ?? [scene.Broker.Uri], scene.Reports));
            if (scene._settings.Consumes)
                await OncePossibleAsync(scene.SubscribeAsync);
            return scene;
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins to publish, or goes on.</summary>
    public void Load() => _publishers ??= new Publishers(Bus, Name, Ledger.Publisher, _settings.Publishers, _settings.IsMandatory);

    /// <summary>Ends the load; who hangs is counted.</summary>
    public async Task UnloadAsync()
    {
        if (_publishers is null)
            return;
        _hung += await _publishers.StopAsync();
        _publishers = null;
    }

    /// <summary>Waits until so many more messages are handled.</summary>
    public async Task UntilHandledAsync(int more)
    {
        var enough = Ledger.Consumer.HandledRuns + more;
        await UntilAsync(() => Ledger.Consumer.HandledRuns >= enough, $"{more} more messages are handled");
    }

    /// <summary>Waits until everything confirmed has its fate.</summary>
    public Task UntilNothingIsMissingAsync() => UntilAsync(() => Ledger.Missing == 0, "everything confirmed has its fate");

    public async Task UntilAsync(Func<bool> condition, string what)
    {
        var since = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(since) > s_patience)
                Assert.Fail($"{s_patience.TotalSeconds} s were not enough until {what}. {Reports}");
            await Task.Delay(10);
        }
    }

    /// <summary>Waits until the ledger's last line was published.</summary>
    public async Task UntilPublishedAsync()
    {
        if (_publishers is not null)
            await _publishers.Done;
    }

    /// <summary>Measures from the moment in which <paramref name="mend"/> has ended the fault to the first message handled.</summary>
    /// <param name="mend">Returns in the moment in which the broker can be reached again.</param>
    /// <param name="more">What a recovery may take beyond <see cref="ChaosBus.RecoveryLimit"/>, where the fault goes on for a known time.</param>
    public async Task RecoverAsync(Func<Task> mend, TimeSpan more = default)
    {
        await mend();
        var first = Ledger.Consumer.FirstHandledFromNow();
        var most = ChaosBus.RecoveryLimit + more;
        var patience = most + TimeSpan.FromSeconds(30);
        await ((Task)first).WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Note(first.IsCompleted ? await first : patience, most);
    }

    /// <summary>Measures the longest silence of the handlers around a fault during which a broker can be reached: so it begins with the fault.</summary>
    /// <param name="fault">Returns when it has happened.</param>
    /// <param name="more">As for <see cref="RecoverAsync"/>.</param>
    public async Task OutliveAsync(Func<Task> fault, TimeSpan more = default)
    {
        Ledger.Consumer.WatchSilence();
        await fault();
        await UntilHandledAsync(Scale.Some);
        Note(Ledger.Consumer.LongestSilence, ChaosBus.RecoveryLimit + more);
    }

    /// <summary>Opens the case's subscription.</summary>
    public async Task SubscribeAsync() => Subscription = await Bus.SubscribeAsync(
        _settings.IsExclusive ? Queue.Exclusive(Name) : Queue.Shared(Name),
        on => on.Prefetch(_settings.Prefetch).Concurrency(_settings.Concurrency).Event<ParcelSent>(ParcelSent.Binding(scene: Name), HandleAsync));

    /// <summary>The bus of a case is impatient, and a case begins once the broker of the one before is well again.</summary>
    private static async Task OncePossibleAsync(Func<Task> open)
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(100))
        {
            try
            {
                await open();
                return;
            }
            catch (BusConnectionException) when (Stopwatch.GetElapsedTime(since) < s_patience)
            {
                // It is tried again.
            }
        }
    }

    /// <summary>Keeps the worst.</summary>
    private void Note(TimeSpan recovery, TimeSpan most)
    {
        if (_recovery is null || recovery - most > _recovery - _recoveryLimit)
            (_recovery, _recoveryLimit) = (recovery, most);
    }

    private async Task<Handling> HandleAsync(Message<ParcelSent> message, CancellationToken cancel)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var number = (int)message.Data.Number;
        var handling = await _settings.Handle(number, cancel);
        if (handling == Handling.Handled)
            Ledger.Consumer.Handled(number, startedAt);
        return handling;
    }
}
