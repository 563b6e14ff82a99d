namespace BusContracts;

/// <summary>The queue that a subscription reads from.</summary>
/// <remarks>Immutable; options are set by <c>with</c>: <c>Queue.Shared("billing") with { SingleActiveConsumer = true }</c>.</remarks>
public sealed record Queue
{
    private readonly bool _singleActiveConsumer;
    private readonly TimeSpan? _expires;
    private readonly long? _maxLength;
    private readonly int? _deliveryLimit;

    private Queue(string name, bool isShared, bool isDeclared, Func<Queue, FailurePolicy>? failures = null)
    {
        Name = name;
        IsShared = isShared;
        IsDeclared = isDeclared;
        Failures = failures;
        _deliveryLimit = isShared && isDeclared ? 100 : null;
    }

    /// <summary>The queue's name where it is shared, else a label for people: the server names the queue.</summary>
    public string Name { get; }

    /// <summary>Whether several consumers compete for it and it outlives them.</summary>
    public bool IsShared { get; }

    /// <summary>Whether the bus declares it; otherwise it must exist, and is used as it is.</summary>
    public bool IsDeclared { get; }

    /// <summary>Whether only one of its consumers gets messages, and the next takes over when that one goes: their order over several instances of a service.</summary>
    /// <exception cref="ArgumentException">The queue is not one that <see cref="Shared"/> gives.</exception>
    public bool SingleActiveConsumer
    {
        get => _singleActiveConsumer;
        init => _singleActiveConsumer = OfShared(value, nameof(SingleActiveConsumer));
    }

    /// <summary>After which time without a consumer the server deletes it with all its messages, at least a millisecond; null for never, the default.</summary>
    /// <remarks>Its companions for retries and dead letters stay. In memory it has no effect.</remarks>
    /// <exception cref="ArgumentException">The queue is not one that <see cref="Shared"/> gives, or the time is too short or longer than 24 days.</exception>
    public TimeSpan? Expires
    {
        get => _expires;
        init => _expires = OfShared(value, nameof(Expires)) is null or { TotalMilliseconds: >= 1, TotalDays: <= 24 }
            ? value
            : throw new ArgumentException("A queue expires after a millisecond at least and 24 days at most.", nameof(Expires));
    }

    /// <summary>How many messages may wait in it, at least 1; null for any number, the default.</summary>
    /// <remarks>A full queue refuses, and who publishes is told <see cref="PublishStatus.Nacked"/>: nothing is dropped in silence. In memory it has no effect.</remarks>
    /// <exception cref="ArgumentException">The queue is not one that <see cref="Shared"/> gives, or the number is less than 1.</exception>
    public long? MaxLength
    {
        get => _maxLength;
        init => _maxLength = OfShared(value, nameof(MaxLength)) is null or >= 1 ? value : throw new ArgumentException("A queue holds at least 1 message.", nameof(MaxLength));
    }

    /// <summary>How often a message may come back to it unacknowledged before the server dead-letters it; null leaves that to the server. 100 by default for a shared queue.</summary>
    /// <remarks>
    /// It ends the loop of a message that kills its consumer again and again. Every return counts, also that of messages which only waited in a
    /// consumer that lost its connection, so it is meant to be high. Servers from 4.0 have a limit of 20 where none is given. In memory it has no effect.
    /// </remarks>
    /// <exception cref="ArgumentException">The queue is not one that <see cref="Shared"/> gives, or the number is less than 1.</exception>
    public int? DeliveryLimit
    {
        get => _deliveryLimit;
        init => _deliveryLimit = OfShared(value, nameof(DeliveryLimit)) is null or >= 1 ? value : throw new ArgumentException("A message is delivered at least once.", nameof(DeliveryLimit));
    }

    /// <summary>A queue of this subscription alone: exclusive, auto-delete, named by the server. Messages that arrive while it is gone are not kept.</summary>
    /// <param name="label">What people read in logs and in the broker's consumer tag.</param>
    /// <returns>The queue.</returns>
    public static Queue Exclusive(string label) => new(Named(label), isShared: false, isDeclared: true);

    /// <summary>A queue that outlives its consumers, who compete for its messages: durable, quorum.</summary>
    /// <remarks>
    /// A forgotten durable queue fills the server's disk: delete it when the service goes, or set <see cref="Expires"/> or <see cref="MaxLength"/>.
    /// A queue of that name which exists with other options is refused, with a message that tells which.
    /// </remarks>
    /// <param name="name">The queue's name, at most 255 UTF-8 bytes; the same in every instance of the service.</param>
    /// <returns>The queue.</returns>
    public static Queue Shared(string name) => new(Named(name), isShared: true, isDeclared: true, FailurePolicy.OfShared);

    /// <summary>A queue that somebody else has declared and that outlives the subscription. It is bound, and otherwise used as it is.</summary>
    /// <remarks>What is not handled is tried once more at once and then rejected, as its owner has arranged for, unless the subscription says otherwise.</remarks>
    /// <param name="name">The queue's name, at most 255 UTF-8 bytes.</param>
    /// <returns>The queue.</returns>
    public static Queue Existing(string name) => new(Named(name), isShared: true, isDeclared: false);

    /// <summary>A queue of this subscription alone, by its label.</summary>
    /// <param name="label">What people read.</param>
    public static implicit operator Queue(string label) => Exclusive(label);

    /// <summary>What becomes of messages that are not handled, where the subscription says nothing of it; null for nothing more than a second try.</summary>
    internal Func<Queue, FailurePolicy>? Failures { get; }

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return System.Text.Encoding.UTF8.GetByteCount(name) <= KeyText.MaxUtf8Bytes
            ? name
            : throw new ArgumentException($"A queue's name has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes.", nameof(name));
    }

    private T OfShared<T>(T value, string option) =>
        IsShared && IsDeclared
            ? value
            : throw new ArgumentException($"{option} is an option of queues that outlive their consumers and that the bus declares: Queue.Shared(\"{Name}\") with {{ {option} = ... }}.", option);
}
