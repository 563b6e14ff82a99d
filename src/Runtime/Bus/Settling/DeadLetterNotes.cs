using System.Globalization;
using System.Text.Json;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>The headers that a message gets when it is put aside.</summary>
/// <remarks>All texts are bounded: properties and headers of a message have to fit into one frame of the connection.</remarks>
internal static class DeadLetterNotes
{
    private const int MaxLength = 255;

    /// <summary>For a message that is to come back.</summary>
    public static Dictionary<string, object?> OfRetry(DeliveryInfo delivery)
    {
        var notes = OfOrigin(delivery);
        notes[BusHeaders.Retries] = delivery.RetryCount + 1;
        return notes;
    }

    /// <summary>For a message that people will look at. Of an exception out of a handler only the type is told: its text may hold a secret.</summary>
    public static Dictionary<string, object?> OfDeadLetter(string queue, DeliveryInfo delivery, int deliveries, in Recognized found, DeadLetterCause cause, Exception? exception)
    {
        var notes = OfOrigin(delivery);
        notes[BusHeaders.Deliveries] = deliveries;
        notes[BusHeaders.Queue] = queue;
        notes[BusHeaders.Cause] = TextOf(cause);
        notes[BusHeaders.Time] = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        Add(notes, BusHeaders.Event, found.EventName);
        Add(notes, BusHeaders.Release, found.Contract?.TargetRelease);
        Add(notes, BusHeaders.ExceptionType, exception?.GetType().FullName);
        if (cause == DeadLetterCause.Undecodable && exception is not null)
        {
            Add(notes, BusHeaders.JsonPath, (exception as JsonException)?.Path);
            Add(notes, BusHeaders.Reason, UndecodableMessage.ReasonOf(exception));
        }

        return notes;
    }

    private static Dictionary<string, object?> OfOrigin(DeliveryInfo delivery) => new(StringComparer.Ordinal)
    {
        [BusHeaders.Exchange] = delivery.Exchange ?? "",
        [BusHeaders.RoutingKey] = delivery.RoutingKey ?? "",
        [BusHeaders.Deliveries] = delivery.DeliveryCount,
    };

    private static string TextOf(DeadLetterCause cause) => cause switch
    {
        DeadLetterCause.Undecodable => "undecodable",
        DeadLetterCause.Rejected => "rejected",
        _ => "failed",
    };

    private static void Add(Dictionary<string, object?> notes, string name, string? value)
    {
        if (value is not null)
            notes[name] = OneLine.Of(value, MaxLength);
    }
}
