using BusContracts.Transports;

namespace BusContracts;

/// <summary>A message whose event no contract of the subscription has.</summary>
public sealed class UnknownMessage
{
    internal UnknownMessage(Contract contract, string name, Delivery delivery)
    {
        Contract = contract;
        Name = name;
        Body = delivery.Body;
        Delivery = delivery.Info;
    }

    /// <summary>The contract whose exchange it came by.</summary>
    public Contract Contract { get; }

    /// <summary>The event's wire name, as it stands in the body.</summary>
    public string Name { get; }

    /// <summary>The whole body, a JSON object in UTF-8. Valid until the handler's task completes, and no longer: copy what is to be kept.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>How it came.</summary>
    public DeliveryInfo Delivery { get; }
}
