using System.Text.Json;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>A message that its contract cannot hold: no JSON object, without a name, or with another type than the contract says.</summary>
public sealed class UndecodableMessage
{
    internal UndecodableMessage(Exception exception, string? name, Delivery delivery)
    {
        Exception = exception;
        Name = name;
        Body = delivery.Body;
        Delivery = delivery.Info;
    }

    /// <summary>The event's wire name, or null where the message has none.</summary>
    public string? Name { get; }

    /// <summary>Where in the body the trouble is, <c>$.data.lines[2].price</c>; null where it is not known.</summary>
    public string? JsonPath => (Exception as JsonException)?.Path;

    /// <summary>What is wrong there.</summary>
    public string Reason => ReasonOf(Exception);

    /// <summary>What the reader threw: an <see cref="EventFormatException"/> as a rule.</summary>
    public Exception Exception { get; }

    /// <summary>The whole body, whatever it is. Valid until the handler's task completes, and no longer: copy what is to be kept.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>How it came.</summary>
    public DeliveryInfo Delivery { get; }

    internal static string ReasonOf(Exception exception) =>
        exception is EventFormatException problem ? $"Expected {problem.Expected}, found {problem.Found}." : exception.Message;
}
