using BusContracts.Transports.InMemory;

namespace BusContracts.Testing;

/// <summary>Which published messages an <see cref="InMemoryBroker"/> loses, delays, duplicates, delivers out of order or does not confirm.</summary>
/// <remarks>
/// <para>
/// By its seed the same messages, published in the same order, meet the same faults in every run. Where several rules choose a
/// message it meets the faults of all of them, but one that is held back is not delayed as well, and of several outcomes its
/// publisher is told that of the first rule. Retries and dead letters meet none.
/// </para>
/// <para>Safe for any number of threads; rules may come while messages are published. A predicate is called by the publisher's thread, one at a time.</para>
/// </remarks>
public sealed class FaultPlan
{
    private readonly object _gate = new();
    private readonly Random _random;
    private readonly List<Rule> _rules = [];
    private long _struck;

    /// <summary>Makes a plan without rules.</summary>
    /// <param name="seed">What chance is made of, where a rule has a share or a message is reordered.</param>
    public FaultPlan(int seed = 0) => _random = new Random(seed);

    /// <summary>How many messages met a fault so far: a test of faults where this is 0 tests nothing.</summary>
    public long StruckCount => Interlocked.Read(ref _struck);

    /// <summary>Adds a rule for the messages of one event.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="fault">What happens to them.</param>
    /// <param name="when">Which of them; null for all.</param>
    /// <param name="share">The part of them that chance chooses, from 0 to 1.</param>
    /// <param name="times">How many messages the rule strikes before it is over.</param>
    /// <returns>The same plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to 1, or <paramref name="times"/> is less than 1.</exception>
    public FaultPlan On<TEvent>(Fault fault, Func<Message<TEvent>, bool>? when = null, double share = 1, int times = int.MaxValue)
        where TEvent : class, IEvent<TEvent> =>
        Add(fault, message => TypedMessages.TryRead<TEvent>(message, out var typed) && (when is null || when(typed)), share, times);

    /// <summary>Adds a rule for messages of any event.</summary>
    /// <param name="fault">What happens to them.</param>
    /// <param name="when">Which of them, by exchange, routing key and headers; null for all.</param>
    /// <param name="share">The part of them that chance chooses, from 0 to 1.</param>
    /// <param name="times">How many messages the rule strikes before it is over.</param>
    /// <returns>The same plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to 1, or <paramref name="times"/> is less than 1.</exception>
    public FaultPlan On(Fault fault, Func<DeliveryInfo, bool>? when = null, double share = 1, int times = int.MaxValue) =>
        Add(fault, message => when is null || when(message.Describe(returns: 0)), share, times);

    /// <summary>Ends all rules; what is delayed or held back stays so until its time comes.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    /// <summary>What one message meets, now that it is published.</summary>
    internal Treatment TreatmentOf(StoredMessage message)
    {
        lock (_gate)
        {
            var treatment = Treatment.None;
            foreach (var rule in _rules)
            {
                if (rule.Left == 0 || !rule.Takes(message) || (rule.Share < 1 && _random.NextDouble() >= rule.Share))
                    continue;

                rule.Left--;
                var passing = rule.Fault.Passing == 0 ? 0 : _random.Next(1, rule.Fault.Passing + 1);
                treatment = treatment.With(rule.Fault, passing);
            }

            if (treatment != Treatment.None)
                Interlocked.Increment(ref _struck);
            return treatment;
        }
    }

    private FaultPlan Add(Fault fault, Func<StoredMessage, bool> takes, double share, int times)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (share is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0, no message, to 1, every one.");
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
            _rules.Add(new Rule(fault, takes, share) { Left = times });
        return this;
    }

    private sealed record Rule(Fault Fault, Func<StoredMessage, bool> Takes, double Share)
    {
        public int Left { get; set; }
    }
}
