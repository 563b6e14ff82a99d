using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery of one subscription. It ends in exactly one fate.</summary>
internal interface IDeliveryPipeline
{
    /// <summary>Handles one delivery, counts its fate, and says what the broker is told; never throws.</summary>
    ValueTask<Handling> ProcessAsync(Delivery delivery, Stopping stop);
}
