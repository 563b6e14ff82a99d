using System.Runtime.CompilerServices;
using BusContracts.Transports.InMemory;

namespace BusContracts.Testing;

/// <summary>What all faults that one message met make of it together.</summary>
/// <remarks>Only a broker that was told of faults has any: in a native program that tells none, nothing behind it is linked.</remarks>
internal sealed record Treatment(bool IsLost, int Copies, TimeSpan Delay, int Passing, PublishStatus Outcome)
{
    /// <summary>No fault.</summary>
    public static Treatment None { get; } = new(IsLost: false, Copies: 1, TimeSpan.Zero, Passing: 0, PublishStatus.Confirmed);

    /// <summary>The same and one fault more; of several outcomes the first stands.</summary>
    public Treatment With(Fault fault, int passing) => new(
        IsLost || fault.IsLoss, Copies * fault.Copies, Delay + fault.Wait, Passing + passing, Outcome == PublishStatus.Confirmed ? fault.Outcome : Outcome);

    /// <summary>Brings the message into the queues, as often, as late and behind as many others as it is to come; wants the broker's gate held.</summary>
    // Inlined it would be linked after all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Deliver(InMemoryBroker broker, StoredMessage message, IReadOnlyList<InMemoryQueue> queues)
    {
        if (IsLost)
            return;

        for (var copy = 0; copy < Copies; copy++)
        {
            if (Passing > 0)
            {
                broker.Held.Add(message, queues, Passing);
                continue;
            }

            foreach (var queue in queues)
            {
                if (Delay > TimeSpan.Zero)
                    _ = broker.AddLaterAsync(queue, message, Delay);
                else
                    queue.Add(message);
            }
        }

        if (this is { Passing: 0, Delay.Ticks: 0 })
            broker.Held.Passed(queues);
    }

    /// <summary>What the publisher is told.</summary>
    // As above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PublishOutcome ToOutcome() => new(Outcome, "a fault that the test asked for");
}
