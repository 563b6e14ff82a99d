namespace BusContracts;

/// <summary>One message in the hands of a loop; the first word on it counts.</summary>
internal sealed class HeldMessage<TEvent>(Message<TEvent> message)
    where TEvent : class, IEvent<TEvent>
{
    private readonly TaskCompletionSource<Handling> _fate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Message<TEvent> Message => message;

    public Task<Handling> Fate => _fate.Task;

    public void Settle(Handling handling) => _fate.TrySetResult(handling);

    public void GiveBack() => _fate.TrySetException(new GivenBackException());
}
