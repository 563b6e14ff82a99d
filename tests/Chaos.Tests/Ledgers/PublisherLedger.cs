namespace BusContracts.Chaos.Tests.Ledgers;

/// <summary>What the publishers of one case were told: every message begun has exactly one outcome.</summary>
/// <remarks>Safe for any number of threads. Its memory is taken at once, so that it does not grow with the messages.</remarks>
internal sealed class PublisherLedger(int capacity)
{
    private const byte Waiting = byte.MaxValue;
    private const byte Threw = byte.MaxValue - 1;

    private readonly byte[] _lines = Pages.Taken<byte>(capacity);
    private int _begun;
    private int _late;

    public int Begun => Math.Min(Volatile.Read(ref _begun), capacity);

    /// <summary>Publishes whose outcome came later than their deadline and its grace.</summary>
    public int Late => Volatile.Read(ref _late);

    public int Undecided => Count(Waiting);

    /// <summary>Publishes that ended with an exception, which is no outcome.</summary>
    public int Thrown => Count(Threw);

    /// <summary>Opens the next line; false where the book is full.</summary>
    public bool TryBegin(out int number)
    {
        number = Interlocked.Increment(ref _begun) - 1;
        if (number >= capacity)
            return false;
        Volatile.Write(ref _lines[number], Waiting);
        return true;
    }

    public void End(int number, PublishStatus status) => Decide(number, (byte)(status + 1));

    public void EndByException(int number) => Decide(number, Threw);

    public void EndedLate() => Interlocked.Increment(ref _late);

    public bool Is(int number, PublishStatus status) => Volatile.Read(ref _lines[number]) == (byte)(status + 1);

    public int Count(PublishStatus status) => Count((byte)(status + 1));

    private int Count(byte line) => _lines.AsSpan(0, Begun).Count(line);

    private void Decide(int number, byte outcome)
    {
        if (Interlocked.CompareExchange(ref _lines[number], outcome, Waiting) != Waiting)
            throw new InvalidOperationException($"The publish of {number} has two outcomes.");
    }
}
