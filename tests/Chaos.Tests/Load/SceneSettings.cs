using BusContracts.Chaos.Tests.Harness;

namespace BusContracts.Chaos.Tests.Load;

/// <summary>What one case wants otherwise than the others.</summary>
internal sealed record SceneSettings
{
    /// <summary>The broker, where it is not the suite's own.</summary>
    public ChaosBroker? Broker { get; init; }

    /// <summary>By which ways the bus reaches the broker, where that is a proxy or a cluster.</summary>
    public IReadOnlyList<string>? Uris { get; init; }

    /// <summary>Whether something is broken, so that a message may come twice.</summary>
    public bool HasFault { get; init; } = true;

    /// <summary>Whether the queue is the subscription's own, which dies with its connection.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Whether the bus of the case consumes; not where others do.</summary>
    public bool Consumes { get; init; } = true;

    public ushort Prefetch { get; init; } = 100;

    public ushort Concurrency { get; init; } = 4;

    public int Publishers { get; init; } = Scale.Publishers;

    /// <summary>Whether every message asks to be given back where no queue takes it.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>How many lines the ledgers have, and so how many messages are published at most.</summary>
    public int Capacity { get; init; } = 500_000;

    /// <summary>Sees what is found in the dead-letter queue at the end: the line, and the body.</summary>
    public Action<int, ReadOnlyMemory<byte>> DeadLetter { get; init; } = static (_, _) => { };

    /// <summary>What a handler does with the message of a line; it is entered as handled where that returns so.</summary>
    public Func<int, CancellationToken, Task<Handling>> Handle { get; init; } = static (_, _) => Task.FromResult(Handling.Handled);
}
