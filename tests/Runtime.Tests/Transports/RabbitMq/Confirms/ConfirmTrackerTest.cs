using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A tracker without a broker, and publishes on their way through it.</summary>
public abstract class ConfirmTrackerTest
{
    protected ConfirmTrackerTest() => Tracker = new ConfirmTracker(window: 64, Line);

    private protected WaitingLine Line { get; } = new();

    private protected ConfirmTracker Tracker { get; }

    /// <remarks>A fate is read once: reading it gives the publish back.</remarks>
    private protected static PublishStatus? Status(PendingPublish publish) => publish.Fate is { IsCompleted: true } fate ? fate.Result.Status : null;

    private protected static PendingPublish Begun(ConfirmTracker tracker)
    {
        var publish = Pending();
        tracker.Begin(publish);
        return publish;
    }

    private protected PendingPublish Begun(long until = long.MaxValue, bool retries = false, string exchange = "any", KnownExchange? target = null)
    {
        var publish = Pending(until, retries, exchange, target);
        Tracker.Begin(publish);
        return publish;
    }

    private protected static PendingPublish Pending(long until = long.MaxValue, bool retries = false, string exchange = "any", KnownExchange? target = null)
    {
        var publish = new PendingPublish { Target = target };
        publish.Begin(
            new OutgoingMessage
            {
                Exchange = new Exchange(exchange, "topic", IsDurable: false),
                EventName = "",
                RoutingKey = new RoutingKey("key"),
                Body = default,
                ContentType = "",
                Headers = new Dictionary<string, object?>(),
                RetriesUnknown = retries,
            },
            until,
            CancellationToken.None);
        return publish;
    }

    private protected PendingPublish Written(long until = long.MaxValue, bool retries = false, string exchange = "any", KnownExchange? target = null)
    {
        var publish = Begun(until, retries, exchange, target);
        Tracker.Written(publish);
        return publish;
    }
}
