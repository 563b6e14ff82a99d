namespace BusContracts.Testing;

/// <summary>What all faults that one message met make of it together.</summary>
internal readonly record struct Treatment(bool IsLost, int Copies, TimeSpan Delay, int Passing)
{
    /// <summary>No fault.</summary>
    public static Treatment None { get; } = new(IsLost: false, Copies: 1, TimeSpan.Zero, Passing: 0);

    /// <summary>The same and one fault more.</summary>
    public Treatment With(Fault fault, int passing) => new(IsLost || fault.IsLoss, Copies * fault.Copies, Delay + fault.Wait, Passing + passing);
}
