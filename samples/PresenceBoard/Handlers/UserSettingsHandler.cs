using BusContracts;
using PresenceBoard.State;
using Wazo.Bus;

namespace PresenceBoard.Handlers;

/// <summary>Users forward their calls, or do not want any.</summary>
internal sealed class UserSettingsHandler(PresenceStore store) : IEventHandler<UsersServicesUpdated>, IEventHandler<UsersForwardsUpdated>
{
    public Task HandleAsync(Message<UsersServicesUpdated> message, CancellationToken cancel)
    {
        var service = message.Data.ServiceName;
        store.SetNote(Subject.User(message.Data.UserUuid), service.Value, message.Data.Enabled ? NameOf(service) : null);
        return Task.CompletedTask;
    }

    public Task HandleAsync(Message<UsersForwardsUpdated> message, CancellationToken cancel)
    {
        var forward = message.Data.ForwardName;
        store.SetNote(
            Subject.User(message.Data.UserUuid),
            $"forward {forward.Value}",
            message.Data.Enabled ? $"{forward.Value} forward to {message.Data.Destination ?? "nobody"}" : null);
        return Task.CompletedTask;
    }

    // The enumeration is open: a service of a later release is shown by its name.
    private static string NameOf(UserService service) => service == UserService.Dnd ? "do not disturb" : service.Value;
}
