namespace BusContracts.Testing;

/// <summary>What all faults that one message met make of it together.</summary>
internal readonly record struct Treatment(bool IsLost, int Copies, TimeSpan Delay, int Passing, PublishStatus Outcome)
{
    /// <summary>No fault.</summary>
    public static Treatment None { get; } = new(IsLost: false, Copies: 1, TimeSpan.Zero, Passing: 0, PublishStatus.Confirmed);

    /// <summary>The same and one fault more; of several outcomes the first stands.</summary>
    public Treatment With(Fault fault, int passing) => new(
        IsLost || fault.IsLoss, Copies * fault.Copies, Delay + fault.Wait, Passing + passing, Outcome == PublishStatus.Confirmed ? fault.Outcome : Outcome);

    /// <summary>What the publisher is told.</summary>
    public PublishOutcome ToOutcome() => new(Outcome, "a fault that the test asked for");
}
