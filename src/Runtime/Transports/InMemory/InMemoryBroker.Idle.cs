using BusContracts.Testing;

namespace BusContracts;

public sealed partial class InMemoryBroker
{
    /// <summary>Waits until everything that was published and has a consumer was handled, with all that the handlers published meanwhile.</summary>
    /// <remarks>
    /// Messages that wait for their next try, or are delayed by a fault, are waited for; not so with a clock of the test's own,
    /// which only the test moves. Messages that <see cref="Fault.Reorder"/> holds back are let go. Not waited for are messages in
    /// queues without a consumer, such as dead letters, and what runs in the background without a message in hand.
    /// </remarks>
    /// <param name="timeout">How long to wait, by the system's clock; null for 10 s.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>Completes when nothing is left to handle.</returns>
    /// <exception cref="BusAssertionException">The time is over; its message says what is left.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task IdleAsync(TimeSpan? timeout = null, CancellationToken cancel = default)
    {
        var patience = timeout ?? s_patience;
        using var over = new CancellationTokenSource(patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancel);
        try
        {
            while (Remaining() is { IsCompleted: false } idle)
                await idle.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new BusAssertionException($"The bus is not idle after {patience.InSeconds()}.{Pending()}");
        }
    }

    /// <summary>Completed when nothing is held back and nothing is left at once.</summary>
    private Task Remaining()
    {
        lock (Gate)
        {
            _held?.ReleaseAll();
            return Work.IdleAsync();
        }
    }

    private string Pending()
    {
        lock (Gate)
        {
            return (Work.Unsettled == 0 ? "" : $" {Work.Unsettled} messages are in the hands of handlers or wait for one to end: does a handler block, or does a loop over ReadAsync rest?")
                + (Work.Later == 0 ? "" : $" {Work.Later} messages wait for the broker's clock, for their next try or by a fault: give on.Retry(...) shorter delays, or advance the clock that the broker was given.")
                + (_held is null or { Count: 0 } ? "" : $" {_held.Count} messages are held back by Fault.Reorder until others pass: publish more, or await IdleAsync().");
        }
    }
}
