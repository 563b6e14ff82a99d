using System.Diagnostics;
using System.Globalization;
using BusContracts.Chaos.Tests.Ledgers;
using RabbitMQ.Client;

namespace BusContracts.Chaos.Tests.Load;

/// <content>The end of a case: what is still on its way arrives, what is left is counted, and the ledgers are held against each other.</content>
internal sealed partial class Scene
{
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(30);

    private const string DeadLetters = ".dead";

    /// <summary>What the bus declares beside a shared queue whose options are the default.</summary>
    private static readonly string[] s_companions = [DeadLetters, ".retry.1s", ".retry.10s", ".retry.1m"];

    private readonly List<string> _figures = [];
    private bool _isEnded;

    /// <summary>Ends the case with its row in the table, and fails where the ledgers do not agree.</summary>
    public async Task EndAsync()
    {
        await UnloadAsync();
        await SettleAsync();
        await LeaveAsync();
        await CountWhatIsLeftAsync();
        Judge();
        _isEnded = true;
        _suite.Table.Add(Row());
        Assert.True(_faults.Count == 0, $"{_title}: {string.Join("; ", _faults)}. {Reports}");
    }

    /// <summary>Notes what this case alone looks at.</summary>
    public void Expect(bool isSo, string otherwise)
    {
        if (!isSo)
            _faults.Add(otherwise);
    }

    /// <summary>Puts a figure of this case alone into its row.</summary>
    public void Tell(string figure) => _figures.Add(figure);

    public async ValueTask DisposeAsync()
    {
        if (_isEnded)
            return;
        _faults.Add("broken off");
        _hung += _publishers is null ? 0 : await _publishers.StopAsync();
        await LeaveAsync();
        _suite.Table.Add(Row());
    }

    /// <summary>Waits until everything confirmed has its fate, or nothing comes any more; takes out what was put aside.</summary>
    public Task SettleAsync() => Broker.AsOperatorAsync(async channel =>
    {
        var lastChange = Stopwatch.GetTimestamp();
        await TakeDeadLettersAsync(channel);
        for (var missing = Ledger.Missing; missing > 0 && Stopwatch.GetElapsedTime(lastChange) < s_settling;)
        {
            await Task.Delay(100);
            await TakeDeadLettersAsync(channel);
            if (Ledger.Missing is var now && now != missing)
                (missing, lastChange) = (now, Stopwatch.GetTimestamp());
        }
    });

    private async Task LeaveAsync()
    {
        if (_bus is null)
            return;
        var leaving = _bus.DisposeAsync().AsTask();
        await leaving.WaitAsync(s_settling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Expect(leaving.IsCompletedSuccessfully, "the bus could not be disposed");
        _bus = null;
    }

    private Task CountWhatIsLeftAsync() => _settings.IsExclusive
        ? Task.CompletedTask
        : Broker.AsOperatorAsync(async channel =>
        {
            await TakeDeadLettersAsync(channel);
            await TakeAsync(channel, Name, (number, _) => Ledger.Consumer.Note(number, Fate.Left));
            foreach (var queue in s_companions.Prepend(""))
                await channel.QueueDeleteAsync(Name + queue, ifUnused: false, ifEmpty: false);
        });

    private Task TakeDeadLettersAsync(IChannel channel) => _settings.IsExclusive
        ? Task.CompletedTask
        : TakeAsync(channel, Name + DeadLetters, (number, body) =>
        {
            Ledger.Consumer.Note(number, Fate.DeadLettered);
            _settings.DeadLetter(number, body);
        });

    private static async Task TakeAsync(IChannel channel, string queue, Action<int, ReadOnlyMemory<byte>> take)
    {
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
        {
            if (int.TryParse(message.BasicProperties.MessageId, CultureInfo.InvariantCulture, out var number))
                take(number, message.Body);
        }
    }

    private void Judge()
    {
        Expect(Ledger.Publisher.Begun > 0 && Ledger.Handled > 0, "nothing happened at all");
        Expect(Ledger.Missing == 0, $"{Ledger.Missing} confirmed and neither handled nor dead-lettered");
        Expect(Ledger.Ghosts == 0, $"{Ledger.Ghosts} returned or failed, and yet handled");
        Expect(_settings.HasFault || Ledger.Duplicates == 0, $"{Ledger.Duplicates} handled again without any fault");
        Expect(Hung == 0, $"{Hung} publishers hung or threw");
        Expect(_recovery is null || _recovery <= _recoveryLimit, $"recovery took {_recovery}, and may take {_recoveryLimit}");
    }

    private int Hung => _hung + Ledger.Publisher.Late + Ledger.Publisher.Undecided + Ledger.Publisher.Thrown;

    private LedgerRow Row() => new()
    {
        Case = _title,
        Published = Ledger.Publisher.Begun,
        Confirmed = Ledger.Publisher.Count(PublishStatus.Confirmed),
        Nacked = Ledger.Publisher.Count(PublishStatus.Nacked),
        Returned = Ledger.Publisher.Count(PublishStatus.Returned),
        Failed = Ledger.Publisher.Count(PublishStatus.Failed),
        Unknown = Ledger.Publisher.Count(PublishStatus.Unknown),
        Hung = Hung,
        Handled = Ledger.Handled,
        UnknownButHandled = Ledger.UnknownButHandled,
        Duplicates = Ledger.Duplicates,
        DeadLettered = Ledger.Consumer.Count(Fate.DeadLettered),
        Left = Ledger.Consumer.Count(Fate.Left),
        Lost = Ledger.Missing,
        Ghosts = Ledger.Ghosts,
        Recovery = _recovery,
        RecoveryLimit = _recoveryLimit,
        Duration = Stopwatch.GetElapsedTime(_begunAt),
        Verdict = string.Join("; ", (_faults.Count == 0 ? ["ok"] : _faults).Concat(_figures)),
    };
}
