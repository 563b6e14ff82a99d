using BusContracts.Testing;
using BusContracts.Transports.InMemory;

namespace BusContracts;

/// <summary>A broker in this process, for tests and demonstrations: buses opened on the same one see each other's messages.</summary>
/// <remarks>
/// It routes as RabbitMQ does, keeps shared queues when their consumers go, and forgets everything with the process. It holds no
/// thread or handle, and a timer only for each message that waits for its next try, so it needs no disposing. Memory is bounded
/// only by what is queued, and by <see cref="RememberedCount"/>. Tests ask it what was published (<see cref="Published{TEvent}"/>,
/// <see cref="WaitForAsync{TEvent}"/>), wait until all is handled (<see cref="IdleAsync"/>), let it fail (<see cref="Faults"/>) and
/// let it refuse keys that no contract has (<see cref="StrictContracts"/>).
/// Safe for any number of threads.
/// </remarks>
public sealed partial class InMemoryBroker
{
    private readonly TimeProvider _time;
    private readonly Dictionary<string, InMemoryExchange> _exchanges = [];
    private readonly Dictionary<string, InMemoryQueue> _queues = [];
    private readonly int _rememberedCount;
    private HeldBack? _held;
    private PublishLog _log;
    private IReadOnlyList<Contract> _strictContracts = [];
    private readonly StrictKeys? _strict;
    private FaultPlan? _faults;
    private long _lastName;
    private long _rejected;

    /// <summary>Makes an empty broker.</summary>
    /// <param name="time">What the delays of retries and faults are measured by; null takes the system's clock.</param>
    public InMemoryBroker(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _log = new PublishLog(_rememberedCount = 10_000);
        Work = new WorkInProgress { CountsLater = _time == TimeProvider.System };
    }

    /// <summary>How many of the messages published last it remembers for tests to ask for; 10,000 unless set, and 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int RememberedCount
    {
        get => _rememberedCount;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _log = new PublishLog(_rememberedCount = value);
        }
    }

    /// <summary>The contracts whose routing keys alone may be published and bound; none, the default, for any key.</summary>
    /// <remarks>
    /// What no event of them has is a <see cref="BusAssertionException"/> where it is published, and where a subscription binds a
    /// pattern that can match no event: mistakes that a real broker takes in silence.
    /// </remarks>
    public IReadOnlyList<Contract> StrictContracts
    {
        get => _strictContracts;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _strictContracts = [.. value];
            _strict = _strictContracts.Count == 0 ? null : new StrictKeys(_strictContracts);
        }
    }

    /// <summary>Which messages it loses, delays, duplicates, delivers out of order or does not confirm; none until it is told.</summary>
    public FaultPlan Faults
    {
        get => LazyInitializer.EnsureInitialized(ref _faults, static () => new FaultPlan());
        init => _faults = value;
    }

    /// <summary>What a fault keeps back until others have passed; wants the gate held.</summary>
    internal HeldBack Held => _held ??= new HeldBack();

    /// <summary>How many messages were rejected and dropped, where a subscription has no dead-letter queue.</summary>
    public long RejectedCount => Interlocked.Read(ref _rejected);

    /// <summary>How many messages wait in a shared queue, such as one of dead letters; those in the hands of consumers do not count.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <returns>The number; 0 where there is no such queue.</returns>
    public int WaitingIn(string queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        lock (Gate)
            return _queues.TryGetValue(queue, out var existing) ? existing.WaitingCount : 0;
    }

    /// <summary>Guards exchanges, queues and consumers; no handler ever runs under it.</summary>
    internal object Gate { get; } = new();

    /// <summary>What is not handled yet; wants the gate held.</summary>
    internal WorkInProgress Work { get; }

    internal void CountRejected() => Interlocked.Increment(ref _rejected);
}
