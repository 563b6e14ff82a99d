using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Hosting;

internal sealed class Visit : IDisposable
{
    public bool IsEnded { get; private set; }

    public void Dispose() => IsEnded = true;
}

internal sealed class NoteVisit(Inbox<(string Door, Visit Visit, bool WasEnded)> seen, Visit visit) : IEventHandler<DoorOpened>
{
    public async Task HandleAsync(Message<DoorOpened> message, CancellationToken cancel)
    {
        await Task.Yield();
        seen.Add((message.Data.DoorId, visit, visit.IsEnded));
    }
}

internal sealed class NoteDoor(Inbox<string> seen) : IEventHandler<DoorOpened>
{
    public Task HandleAsync(Message<DoorOpened> message, CancellationToken cancel)
    {
        seen.Add($"class: {message.Data.DoorId}");
        return Task.CompletedTask;
    }
}

internal sealed class CountDoors : IEventHandler<DoorOpened>, IEventHandler<LampSwitched>
{
    public int Doors { get; private set; }

    public int Lamps { get; private set; }

    public Task HandleAsync(Message<DoorOpened> message, CancellationToken cancel)
    {
        Doors++;
        return Task.CompletedTask;
    }

    public Task HandleAsync(Message<LampSwitched> message, CancellationToken cancel)
    {
        Lamps++;
        return Task.CompletedTask;
    }
}

internal sealed class EndsLater(Inbox<string> ended) : IEventHandler<DoorOpened>, IAsyncDisposable
{
    private string _handled = "nothing handled";

    public Task HandleAsync(Message<DoorOpened> message, CancellationToken cancel)
    {
        _handled = message.Data.DoorId;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        ended.Add(_handled);
    }
}

internal sealed class RejectDoors : IEventDecider<DoorOpened>
{
    public Task<Handling> DecideAsync(Message<DoorOpened> message, CancellationToken cancel) => Task.FromResult(Handling.Reject);
}
