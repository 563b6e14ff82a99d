namespace BusContracts.Transports;

/// <summary>One message as it arrived.</summary>
internal sealed class Delivery
{
    /// <summary>Valid until the handler completes, and no longer.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How it came, as users see it.</summary>
    public required DeliveryInfo Info { get; init; }
}
