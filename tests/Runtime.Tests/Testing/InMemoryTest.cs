using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Testing;

/// <summary>What every test of the in-memory broker's help for tests stands on.</summary>
public abstract class InMemoryTest : IAsyncLifetime
{
    private readonly List<MessageBus> _buses = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Short where the time is to run out, so that no test waits for long.</summary>
    protected static TimeSpan Soon => TimeSpan.FromMilliseconds(20);

    internal Inbox<string> Seen { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var bus in _buses)
            await bus.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected MessageBus Open(InMemoryBroker broker)
    {
        var bus = MessageBus.InMemory(broker);
        _buses.Add(bus);
        return bus;
    }

    /// <summary>A bus with one handler, which keeps the ids of the doors that it saw.</summary>
    protected async Task<MessageBus> OpenWithHandlerAsync(InMemoryBroker broker)
    {
        var bus = Open(broker);
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(message => Seen.Add(message.Data.DoorId)), Cancel);
        return bus;
    }

    /// <summary>What the handler saw, once all is handled.</summary>
    protected async Task<string> SeenAsync(InMemoryBroker broker)
    {
        await broker.IdleAsync(cancel: Cancel);
        var seen = new List<string>();
        while (!Seen.IsEmpty)
            seen.Add(await Seen.NextAsync(Cancel));
        return string.Join(' ', seen);
    }

    protected static async Task PublishAsync(MessageBus bus, params string[] doors)
    {
        foreach (var door in doors)
            await bus.PublishAsync(Doors.Door(door), Cancel);
    }
}
