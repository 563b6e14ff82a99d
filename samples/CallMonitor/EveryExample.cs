using BusContracts;
using Wazo.Bus;

namespace CallMonitor;

/// <summary>One of every event of the contract, from the examples of the spec.</summary>
internal static class EveryExample
{
    /// <summary>Publishes them side by side, in this order, and waits until the broker has taken over all of them.</summary>
    public static Task PublishAsync(MessageBus bus, Ledger ledger, CancellationToken cancel)
    {
        var publishes = new List<Task>();
        Publish(Message.Read<AmiEvent>(AmiEvent.Example).Data);
        Publish(Message.Read<AuthUserExternalAuthAdded>(AuthUserExternalAuthAdded.Example).Data);
        Publish(Message.Read<AuthUserExternalAuthAuthorized>(AuthUserExternalAuthAuthorized.Example).Data);
        Publish(Message.Read<AuthUserExternalAuthDeleted>(AuthUserExternalAuthDeleted.Example).Data);
        Publish(Message.Read<CallFormResult>(CallFormResult.Example).Data);
        Publish(Message.Read<AgentStatusUpdate>(AgentStatusUpdate.Example).Data);
        Publish(Message.Read<CallCreated>(CallCreated.Example).Data);
        Publish(Message.Read<CallUpdated>(CallUpdated.Example).Data);
        Publish(Message.Read<CallEnded>(CallEnded.Example).Data);
        Publish(Message.Read<CallHeld>(CallHeld.Example).Data);
        Publish(Message.Read<CallResumed>(CallResumed.Example).Data);
        Publish(Message.Read<ChatMessageReceived>(ChatMessageReceived.Example).Data);
        Publish(Message.Read<ChatMessageSent>(ChatMessageSent.Example).Data);
#pragma warning disable BUS2006 // One of every event means the deprecated one too.
        Publish(Message.Read<ChatMessageEvent>(ChatMessageEvent.Example).Data);
#pragma warning restore BUS2006
        Publish(Message.Read<EndpointStatusUpdate>(EndpointStatusUpdate.Example).Data);
        Publish(Message.Read<FavoriteAdded>(FavoriteAdded.Example).Data);
        Publish(Message.Read<FavoriteDeleted>(FavoriteDeleted.Example).Data);
        Publish(Message.Read<PluginInstallProgress>(PluginInstallProgress.Example).Data);
        Publish(Message.Read<PluginUninstallProgress>(PluginUninstallProgress.Example).Data);
        Publish(Message.Read<RelocateInitiated>(RelocateInitiated.Example).Data);
        Publish(Message.Read<RelocateAnswered>(RelocateAnswered.Example).Data);
        Publish(Message.Read<RelocateCompleted>(RelocateCompleted.Example).Data);
        Publish(Message.Read<RelocateEnded>(RelocateEnded.Example).Data);
        Publish(Message.Read<UserCreated>(UserCreated.Example).Data);
        Publish(Message.Read<UserDeleted>(UserDeleted.Example).Data);
        Publish(Message.Read<UserEdited>(UserEdited.Example).Data);
        Publish(Message.Read<UserStatusUpdate>(UserStatusUpdate.Example).Data);

        var forward = Message.Read<UsersForwardsUpdated>(UsersForwardsUpdated.Example).Data;
        Publish(forward with { ForwardName = ForwardName.Busy });
        Publish(forward with { ForwardName = ForwardName.Noanswer });
        Publish(forward with { ForwardName = ForwardName.Unconditional });

        var service = Message.Read<UsersServicesUpdated>(UsersServicesUpdated.Example).Data;
        Publish(service with { ServiceName = UserService.Dnd });
        Publish(service with { ServiceName = UserService.Incallfilter });

        Publish(Message.Read<ServiceRegisteredEvent>(ServiceRegisteredEvent.Example).Data);
        Publish(Message.Read<ServiceDeregisteredEvent>(ServiceDeregisteredEvent.Example).Data);
        Publish(Message.Read<UserVoicemailMessageCreated>(UserVoicemailMessageCreated.Example).Data);
        Publish(Message.Read<UserVoicemailMessageUpdated>(UserVoicemailMessageUpdated.Example).Data);
        Publish(Message.Read<UserVoicemailMessageDeleted>(UserVoicemailMessageDeleted.Example).Data);

        return Task.WhenAll(publishes);

        void Publish<TEvent>(TEvent @event)
            where TEvent : class, IEvent<TEvent> =>
            publishes.Add(bus.PublishAsync(@event, new PublishOptions { MessageId = ledger.Open() }, cancel));
    }
}
