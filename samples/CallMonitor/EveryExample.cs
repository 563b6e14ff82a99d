using BusContracts;
using Wazo.Bus;

namespace CallMonitor;

/// <summary>One of every event of the contract, from the examples of the spec.</summary>
internal static class EveryExample
{
    public static async Task PublishAsync(MessageBus bus, Ledger ledger, CancellationToken cancel)
    {
        await Publish(Message.Read<AmiEvent>(AmiEvent.Example).Data);
        await Publish(Message.Read<AuthUserExternalAuthAdded>(AuthUserExternalAuthAdded.Example).Data);
        await Publish(Message.Read<AuthUserExternalAuthAuthorized>(AuthUserExternalAuthAuthorized.Example).Data);
        await Publish(Message.Read<AuthUserExternalAuthDeleted>(AuthUserExternalAuthDeleted.Example).Data);
        await Publish(Message.Read<CallFormResult>(CallFormResult.Example).Data);
        await Publish(Message.Read<AgentStatusUpdate>(AgentStatusUpdate.Example).Data);
        await Publish(Message.Read<CallCreated>(CallCreated.Example).Data);
        await Publish(Message.Read<CallUpdated>(CallUpdated.Example).Data);
        await Publish(Message.Read<CallEnded>(CallEnded.Example).Data);
        await Publish(Message.Read<CallHeld>(CallHeld.Example).Data);
        await Publish(Message.Read<CallResumed>(CallResumed.Example).Data);
        await Publish(Message.Read<ChatMessageReceived>(ChatMessageReceived.Example).Data);
        await Publish(Message.Read<ChatMessageSent>(ChatMessageSent.Example).Data);
#pragma warning disable BUS2006 // One of every event means the deprecated one too.
        await Publish(Message.Read<ChatMessageEvent>(ChatMessageEvent.Example).Data);
#pragma warning restore BUS2006
        await Publish(Message.Read<EndpointStatusUpdate>(EndpointStatusUpdate.Example).Data);
        await Publish(Message.Read<FavoriteAdded>(FavoriteAdded.Example).Data);
        await Publish(Message.Read<FavoriteDeleted>(FavoriteDeleted.Example).Data);
        await Publish(Message.Read<PluginInstallProgress>(PluginInstallProgress.Example).Data);
        await Publish(Message.Read<PluginUninstallProgress>(PluginUninstallProgress.Example).Data);
        await Publish(Message.Read<RelocateInitiated>(RelocateInitiated.Example).Data);
        await Publish(Message.Read<RelocateAnswered>(RelocateAnswered.Example).Data);
        await Publish(Message.Read<RelocateCompleted>(RelocateCompleted.Example).Data);
        await Publish(Message.Read<RelocateEnded>(RelocateEnded.Example).Data);
        await Publish(Message.Read<UserCreated>(UserCreated.Example).Data);
        await Publish(Message.Read<UserDeleted>(UserDeleted.Example).Data);
        await Publish(Message.Read<UserEdited>(UserEdited.Example).Data);
        await Publish(Message.Read<UserStatusUpdate>(UserStatusUpdate.Example).Data);

        var forward = Message.Read<UsersForwardsUpdated>(UsersForwardsUpdated.Example).Data;
        await Publish(forward with { ForwardName = ForwardName.Busy });
        await Publish(forward with { ForwardName = ForwardName.Noanswer });
        await Publish(forward with { ForwardName = ForwardName.Unconditional });

        var service = Message.Read<UsersServicesUpdated>(UsersServicesUpdated.Example).Data;
        await Publish(service with { ServiceName = UserService.Dnd });
        await Publish(service with { ServiceName = UserService.Incallfilter });

        await Publish(Message.Read<ServiceRegisteredEvent>(ServiceRegisteredEvent.Example).Data);
        await Publish(Message.Read<ServiceDeregisteredEvent>(ServiceDeregisteredEvent.Example).Data);
        await Publish(Message.Read<UserVoicemailMessageCreated>(UserVoicemailMessageCreated.Example).Data);
        await Publish(Message.Read<UserVoicemailMessageUpdated>(UserVoicemailMessageUpdated.Example).Data);
        await Publish(Message.Read<UserVoicemailMessageDeleted>(UserVoicemailMessageDeleted.Example).Data);

        Task Publish<TEvent>(TEvent @event)
            where TEvent : class, IEvent<TEvent> =>
            bus.PublishAsync(@event, new PublishOptions { MessageId = ledger.Open() }, cancel);
    }
}
