namespace BusContracts.Transports;

/// <summary>The headers that a message gets when it is put aside: they bring it back as it was, and tell people why it is where it is.</summary>
/// <remarks>Read only from deliveries of the default exchange: through any other, anyone may have written them.</remarks>
internal static class BusHeaders
{
    /// <summary>The exchange it was published to.</summary>
    public const string Exchange = "x-bus-exchange";

    /// <summary>The key it was published with.</summary>
    public const string RoutingKey = "x-bus-routing-key";

    /// <summary>How often it was put aside for a retry; absent from dead letters, so that one that is moved back begins anew.</summary>
    public const string Retries = "x-bus-retries";

    /// <summary>How often it was delivered.</summary>
    public const string Deliveries = "x-bus-deliveries";

    /// <summary>The queue whose handlers did not handle it.</summary>
    public const string Queue = "x-bus-queue";

    /// <summary>Why it is a dead letter: <c>undecodable</c>, <c>rejected</c> or <c>failed</c>.</summary>
    public const string Cause = "x-bus-cause";

    /// <summary>The event's wire name.</summary>
    public const string Event = "x-bus-event";

    /// <summary>Where in an undecodable body the trouble is.</summary>
    public const string JsonPath = "x-bus-json-path";

    /// <summary>What is wrong in an undecodable body. A handler's exception has no text here: it may hold a secret.</summary>
    public const string Reason = "x-bus-reason";

    /// <summary>The type of what was thrown.</summary>
    public const string ExceptionType = "x-bus-exception-type";

    /// <summary>The newest release that the reader's contract knows.</summary>
    public const string Release = "x-bus-release";

    /// <summary>When it was put aside, in UTC, ISO 8601.</summary>
    public const string Time = "x-bus-time";

    /// <summary>The broker's own: further keys to route a message by.</summary>
    public const string RoutedCopies = "CC";

    /// <summary>As <see cref="RoutedCopies"/>; a broker takes it out of what is published by AMQP 0-9-1, and leaves it in what comes by other protocols.</summary>
    public const string RoutedBlindCopies = "BCC";

    /// <summary>What stood in the header <see cref="RoutedCopies"/>, by which the broker would bring the copy to other queues as well, or refuse it.</summary>
    public const string Copies = "x-bus-cc";

    /// <summary>What stood in the header <see cref="RoutedBlindCopies"/>.</summary>
    public const string BlindCopies = "x-bus-bcc";

    /// <summary>The property <c>expiration</c>, by which the copy would end in the queue in which it waits.</summary>
    public const string Expiration = "x-bus-expiration";

    /// <summary>The property <c>user-id</c>, which the broker lets nobody use but that user.</summary>
    public const string UserId = "x-bus-user-id";

    private static readonly HashSet<string> s_own =
    [
        Exchange, RoutingKey, Retries, Deliveries, Queue, Cause, Event, JsonPath, Reason, ExceptionType, Release, Time, Copies, BlindCopies, Expiration, UserId,
    ];

    private static readonly HashSet<string> s_ofBroker =
    [
        "x-death", "x-first-death-exchange", "x-first-death-queue", "x-first-death-reason",
        "x-last-death-exchange", "x-last-death-queue", "x-last-death-reason", DeliveryCount,
    ];

    /// <summary>The broker's own: how often a quorum queue took the message back.</summary>
    public const string DeliveryCount = "x-delivery-count";

    /// <summary>Whether a copy leaves the header out: notes of an earlier time, and those by which a broker might take a retry for a loop and drop it.</summary>
    public static bool IsLeftOut(string name) => s_own.Contains(name) && name is not (Copies or BlindCopies or Expiration or UserId) || s_ofBroker.Contains(name);

    /// <summary>Whether users do not see the header on a message that came back.</summary>
    public static bool IsHidden(string name) => s_own.Contains(name) || s_ofBroker.Contains(name);
}
