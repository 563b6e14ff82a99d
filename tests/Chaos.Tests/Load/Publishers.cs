using System.Diagnostics;
using System.Globalization;
using BusContracts.Chaos.Tests.Ledgers;
using Chaos.Parcels;

namespace BusContracts.Chaos.Tests.Load;

/// <summary>Publishers that each publish one message after the other, and write every outcome down.</summary>
internal sealed class Publishers
{
    /// <summary>One in so many goes where no queue is, and asks to be given back.</summary>
    private const int AstrayEvery = 50;

    private readonly MessageBus _bus;
    private readonly string _scene;
    private readonly PublisherLedger _ledger;
    private readonly PublishOptions _options;
    private readonly Task[] _tasks;
    private volatile bool _isStopping;

    public Publishers(MessageBus bus, string scene, PublisherLedger ledger, int count, bool isMandatory)
    {
        _bus = bus;
        _scene = scene;
        _ledger = ledger;
        _options = new PublishOptions { IsMandatory = isMandatory };
        _tasks = [.. Enumerable.Range(0, count).Select(_ => Task.Run(PublishAsync))];
    }

    /// <summary>Lets each end what it has begun.</summary>
    /// <returns>How many still wait when the last deadline, and its grace, are over.</returns>
    public async Task<int> StopAsync()
    {
        _isStopping = true;
        await Task.WhenAll(_tasks).WaitAsync(ChaosBus.PublishTimeout + ChaosBus.Grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _tasks.Count(task => !task.IsCompletedSuccessfully);
    }

    /// <summary>When the ledger's last line has its outcome.</summary>
    public Task Done => Task.WhenAll(_tasks);

    /// <summary>Publishes the message of one line, and writes its outcome down.</summary>
    public static async Task<PublishOutcome?> PublishAsync<TEvent>(MessageBus bus, TEvent @event, int number, PublishOptions options, PublisherLedger ledger)
        where TEvent : class, IEvent<TEvent>
    {
        var begunAt = Stopwatch.GetTimestamp();
        PublishOutcome? outcome = null;
        try
        {
            outcome = await bus.TryPublishAsync(@event, options with { MessageId = number.ToString(CultureInfo.InvariantCulture) });
            ledger.End(number, outcome.Value.Status);
        }
        catch (Exception failure) when (outcome is null)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"The publish of {number} threw {failure}");
            ledger.EndByException(number);
        }

        if (Stopwatch.GetElapsedTime(begunAt) > ChaosBus.PublishTimeout + ChaosBus.Grace)
            ledger.EndedLate();
        return outcome;
    }

    private async Task PublishAsync()
    {
        while (!_isStopping && _ledger.TryBegin(out var number))
        {
            if (number % AstrayEvery == AstrayEvery - 1)
                await PublishAsync(_bus, new ParcelAstray { Scene = _scene, Number = number }, number, _options with { IsMandatory = true }, _ledger);
            else
                await PublishAsync(_bus, new ParcelSent { Scene = _scene, Number = number }, number, _options, _ledger);
        }
    }
}
