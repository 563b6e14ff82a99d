namespace BusContracts;

/// <summary>Publishes the events of a sequence as fast as their confirms come, a window of them at a time, and keeps what became of each.</summary>
/// <remarks>The sequence is asked for the next event only when there is room for it, so that one without an end fills no memory but that of the outcomes.</remarks>
internal sealed class ManyEvents<TEvent>(EventPublisher publisher, PublishOptions? overrides, int window, CancellationToken cancel)
    where TEvent : class, IEvent<TEvent>
{
    private readonly Queue<Task<PublishOutcome>> _inFlight = new();
    private readonly List<PublishOutcome> _outcomes = [];

    public async Task<IReadOnlyList<PublishOutcome>> PublishAsync(IEnumerable<TEvent> events, bool mustConfirm)
    {
        Exception? stopped = null;
        try
        {
            foreach (var @event in events)
                await AddAsync(@event).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            stopped = problem;
        }

        return await EndAsync(stopped, mustConfirm).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<PublishOutcome>> PublishAsync(IAsyncEnumerable<TEvent> events, bool mustConfirm)
    {
        Exception? stopped = null;
        try
        {
            await foreach (var @event in events.WithCancellation(cancel).ConfigureAwait(false))
                await AddAsync(@event).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            stopped = problem;
        }

        return await EndAsync(stopped, mustConfirm).ConfigureAwait(false);
    }

    private async ValueTask AddAsync(TEvent @event)
    {
        while (_inFlight.Count >= window)
            await TakeOldestAsync().ConfigureAwait(false);
        var publishing = publisher.PublishAsync(@event, overrides, mustConfirm: false, cancel);
        // Nothing was sent, and so there is no outcome; what is thrown here ends it all.
        if (publishing.IsFaulted || publishing.IsCanceled)
            await publishing.ConfigureAwait(false);
        _inFlight.Enqueue(publishing);
    }

    private async Task TakeOldestAsync() => _outcomes.Add(await _inFlight.Dequeue().ConfigureAwait(false));

    private async Task<IReadOnlyList<PublishOutcome>> EndAsync(Exception? stopped, bool mustConfirm)
    {
        // All of them, whatever happened: a task that nobody looks at would hide its outcome.
        while (_inFlight.Count > 0)
        {
            try
            {
                await TakeOldestAsync().ConfigureAwait(false);
            }
            catch (Exception problem)
            {
                stopped ??= problem;
            }
        }

        cancel.ThrowIfCancellationRequested();
        return stopped is null && (!mustConfirm || _outcomes.TrueForAll(outcome => outcome.IsConfirmed))
            ? _outcomes
            : throw new PublishManyException(_outcomes, TEvent.Descriptor.Name, stopped);
    }
}
