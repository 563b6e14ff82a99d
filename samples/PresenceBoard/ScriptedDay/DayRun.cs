using BusContracts;
using Wazo.Bus;

namespace PresenceBoard.ScriptedDay;

/// <summary>
/// One run of the day, which announces itself as a service does. Its leave-taking is published last and comes through the board's own
/// queue, which keeps the order: once it is here, everything before it stands on the board.
/// </summary>
internal sealed class DayRun : IEventHandler<ServiceDeregisteredEvent>
{
    private const string Service = "scripted-day";

    // A broker may carry the day of another board too.
    private readonly string _id = $"{Service}-{Guid.NewGuid():N}";
    private readonly TaskCompletionSource _isOver = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Bindings EndBinding => ServiceDeregisteredEvent.Binding(Service);

    /// <summary>Completes when the leave-taking has come back.</summary>
    public Task IsOver => _isOver.Task;

    public ServiceRegisteredEvent Begin => new() { ServiceName = Service, ServiceId = _id, Address = "127.0.0.1", Port = 0, Tags = [Day.Server.ToString(), Service] };

    public ServiceDeregisteredEvent End => new() { ServiceName = Service, ServiceId = _id, Tags = [Day.Server.ToString(), Service] };

    public Task HandleAsync(Message<ServiceDeregisteredEvent> message, CancellationToken cancel)
    {
        if (message.Data.ServiceId == _id)
            _isOver.TrySetResult();
        return Task.CompletedTask;
    }
}
