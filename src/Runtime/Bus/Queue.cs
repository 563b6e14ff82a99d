namespace BusContracts;

/// <summary>The queue that a subscription reads from.</summary>
public sealed record Queue
{
    private Queue(string name, bool isShared)
    {
        Name = name;
        IsShared = isShared;
    }

    /// <summary>The queue's name where it is shared, else a label for people: the server names the queue.</summary>
    public string Name { get; }

    /// <summary>Whether several consumers compete for it and it outlives them.</summary>
    public bool IsShared { get; }

    /// <summary>A queue of this subscription alone: exclusive, auto-delete, named by the server. Messages that arrive while it is gone are not kept.</summary>
    /// <param name="label">What people read in logs and in the broker's consumer tag.</param>
    /// <returns>The queue.</returns>
    public static Queue Exclusive(string label) => new(Named(label), isShared: false);

    /// <summary>A queue that outlives its consumers, who compete for its messages: durable, quorum.</summary>
    /// <remarks>
    /// A forgotten durable queue fills the server's disk: delete it when the service goes, or set <c>x-expires</c> (it goes when
    /// nobody consumes for that long) or <c>max-length</c> by a policy of the broker.
    /// </remarks>
    /// <param name="name">The queue's name, at most 255 UTF-8 bytes; the same in every instance of the service.</param>
    /// <returns>The queue.</returns>
    public static Queue Shared(string name) => new(Named(name), isShared: true);

    /// <summary>A queue of this subscription alone, by its label.</summary>
    /// <param name="label">What people read.</param>
    public static implicit operator Queue(string label) => Exclusive(label);

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return System.Text.Encoding.UTF8.GetByteCount(name) <= KeyText.MaxUtf8Bytes
            ? name
            : throw new ArgumentException($"A queue's name has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes.", nameof(name));
    }
}
