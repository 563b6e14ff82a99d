using System.Threading.Channels;

namespace BusContracts;

/// <summary>The loop's side of a <see cref="MessageStream{TEvent}"/>: the handler hands each message over and waits for what the loop makes of it.</summary>
internal sealed class MessageStreamReader<TEvent> : IAsyncEnumerator<Message<TEvent>>
    where TEvent : class, IEvent<TEvent>
{
    private readonly MessageStream<TEvent>.OpenSubscription _open;
    private readonly CancellationTokenSource _cancel;
    private readonly Channel<HeldMessage<TEvent>> _offered = Channel.CreateUnbounded<HeldMessage<TEvent>>();
    private readonly LoopBody _body = new();
    private HeldMessage<TEvent>? _held;

    public MessageStreamReader(MessageStream<TEvent>.OpenSubscription open, CancellationToken ofStream, CancellationToken ofLoop)
    {
        _open = open;
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(ofStream, ofLoop);
    }

    public Message<TEvent> Current => _held?.Message ?? throw new InvalidOperationException("There is no message: ask for one by MoveNextAsync first.");

    public Subscription? Subscription { get; private set; }

    public bool TrySettle(Handling handling)
    {
        _held?.Settle(handling);
        _body.HoldNothing();
        return _held is not null;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        _body.Enter();
        return NextAsync();
    }

    public ValueTask DisposeAsync()
    {
        _body.Leave();
        return LeaveAsync();
    }

    private async ValueTask<bool> NextAsync()
    {
        _held?.Settle(Handling.Handled);
        _held = null;
        _body.HoldNothing();
        Subscription ??= await _open(OfferAsync, End, _cancel.Token).ConfigureAwait(false);
        while (await _offered.Reader.WaitToReadAsync(_cancel.Token).ConfigureAwait(false))
        {
            if (!_offered.Reader.TryRead(out _held))
                continue;
            _body.Hold(Subscription);
            return true;
        }

        return false;
    }

    private async ValueTask LeaveAsync()
    {
        End();
        // First the end, then the message: given back before, it would come again to this very loop.
        var ending = Subscription?.DisposeAsync().AsTask() ?? Task.CompletedTask;
        _held?.GiveBack();
        _held = null;
        await ending.ConfigureAwait(false);
        _cancel.Dispose();
    }

    private async Task<Handling> OfferAsync(Message<TEvent> message, CancellationToken cancel)
    {
        var held = new HeldMessage<TEvent>(message);
        if (!_offered.Writer.TryWrite(held))
            throw new GivenBackException();

        await using var registration = cancel.UnsafeRegister(static held => ((HeldMessage<TEvent>)held!).GiveBack(), held).ConfigureAwait(false);
        return await held.Fate.ConfigureAwait(false);
    }

    /// <summary>No message more: what was offered and not taken goes back.</summary>
    private void End()
    {
        _offered.Writer.TryComplete();
        while (_offered.Reader.TryRead(out var untaken))
            untaken.GiveBack();
    }
}
