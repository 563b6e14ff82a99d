using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery of one subscription. It ends in exactly one fate.</summary>
internal interface IDeliveryPipeline
{
    /// <summary>Handles one delivery and tells its fate; never throws.</summary>
    ValueTask<DeliveryFate> ProcessAsync(Delivery delivery, Stopping stop);
}
