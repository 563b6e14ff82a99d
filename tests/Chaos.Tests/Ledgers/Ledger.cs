namespace BusContracts.Chaos.Tests.Ledgers;

/// <summary>The two books of one case, and what comes out when they are held against each other.</summary>
internal sealed class Ledger(int capacity)
{
    public PublisherLedger Publisher { get; } = new(capacity);

    public ConsumerLedger Consumer { get; } = new(capacity);

    /// <summary>Confirmed, and neither handled nor dead-lettered: lost, unless it still comes.</summary>
    public int Missing => Lines(number =>
        Publisher.Is(number, PublishStatus.Confirmed) && Consumer.TimesHandled(number) == 0 && !Consumer.Has(number, Fate.DeadLettered));

    /// <summary>Said never to have been taken by the broker, and yet handled.</summary>
    public int Ghosts => Lines(number =>
        Consumer.TimesHandled(number) > 0 && (Publisher.Is(number, PublishStatus.Returned) || Publisher.Is(number, PublishStatus.Failed)));

    public int Handled => Lines(number => Consumer.TimesHandled(number) > 0);

    /// <summary>Runs of handlers beyond the first of each message.</summary>
    public int Duplicates => Consumer.HandledRuns - Handled;

    /// <summary>Of unknown outcome, and handled: what a publisher that repeats them would double.</summary>
    public int UnknownButHandled => Lines(number => Publisher.Is(number, PublishStatus.Unknown) && Consumer.TimesHandled(number) > 0);

    private int Lines(Func<int, bool> are)
    {
        var count = 0;
        for (var number = 0; number < Publisher.Begun; number++)
            count += are(number) ? 1 : 0;
        return count;
    }
}
