using System.Globalization;
using BusContracts;

namespace PresenceBoard.ScriptedDay;

/// <summary>One event of the day.</summary>
/// <param name="At">The time of day.</param>
/// <param name="PublishAsync">Publishes it.</param>
internal sealed record Moment(TimeSpan At, Func<MessageBus, CancellationToken, Task<PublishOutcome>> PublishAsync)
{
    /// <param name="at">Hours and minutes: <c>08:15</c>.</param>
    /// <param name="event">What is published then.</param>
    public static Moment Of<TEvent>(string at, TEvent @event)
        where TEvent : class, IEvent<TEvent> =>
        new(TimeSpan.ParseExact(at, @"hh\:mm", CultureInfo.InvariantCulture), (bus, cancel) => bus.TryPublishAsync(@event, cancel));
}
