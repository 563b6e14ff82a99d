namespace BusContracts;

/// <summary>What became of the messages that a bus published.</summary>
/// <remarks>Safe to read at any time by any thread; each number is exact, several read one after the other need not fit together while messages flow.</remarks>
public sealed class PublishCounters
{
    private readonly long[] _counts = new long[(int)PublishStatus.Unknown + 1];

    internal PublishCounters()
    {
    }

    /// <summary>How many the broker took over.</summary>
    public long Confirmed => this[PublishStatus.Confirmed];

    /// <summary>How many it did not, for whatever reason.</summary>
    public long Unconfirmed => this[PublishStatus.Nacked] + this[PublishStatus.Returned] + this[PublishStatus.Failed] + this[PublishStatus.Unknown];

    /// <summary>How many had one outcome.</summary>
    /// <param name="status">The outcome.</param>
    /// <returns>The number since the bus was opened.</returns>
    public long this[PublishStatus status] => Interlocked.Read(ref _counts[(int)status]);

    /// <summary>One line for people.</summary>
    public override string ToString() => $"{Confirmed} confirmed, {Unconfirmed} unconfirmed";

    internal void Count(PublishStatus status) => Interlocked.Increment(ref _counts[(int)status]);
}
