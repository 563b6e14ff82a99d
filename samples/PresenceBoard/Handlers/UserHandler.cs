using BusContracts;
using PresenceBoard.State;
using Wazo.Bus;

namespace PresenceBoard.Handlers;

/// <summary>Users come, show a presence, and go.</summary>
internal sealed class UserHandler(PresenceStore store)
    : IEventHandler<UserCreated>, IEventHandler<UserStatusUpdate>, IEventHandler<UserDeleted>
{
    public Task HandleAsync(Message<UserCreated> message, CancellationToken cancel)
    {
        store.Add(Subject.User(message.Data.Uuid));
        return Task.CompletedTask;
    }

    public Task HandleAsync(Message<UserStatusUpdate> message, CancellationToken cancel)
    {
        store.SetStatus(Subject.User(message.Data.UserUuid), message.Data.Status);
        return Task.CompletedTask;
    }

    public Task HandleAsync(Message<UserDeleted> message, CancellationToken cancel)
    {
        store.Remove(Subject.User(message.Data.Uuid));
        return Task.CompletedTask;
    }
}
