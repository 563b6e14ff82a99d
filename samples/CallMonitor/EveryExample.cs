using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BusContracts;
using Wazo.Bus;

namespace CallMonitor;

/// <summary>One of every event of the contract, from the examples of the spec.</summary>
internal static class EveryExample
{
    public static async Task PublishAsync(MessageBus bus, Ledger ledger, CancellationToken cancel)
    {
        var json = WazoJsonContext.Default;
        await Publish(Read(AmiEvent.Example, json.AmiEventMessage));
        await Publish(Read(AuthUserExternalAuthAdded.Example, json.AuthUserExternalAuthAddedMessage));
        await Publish(Read(AuthUserExternalAuthAuthorized.Example, json.AuthUserExternalAuthAuthorizedMessage));
        await Publish(Read(AuthUserExternalAuthDeleted.Example, json.AuthUserExternalAuthDeletedMessage));
        await Publish(Read(CallFormResult.Example, json.CallFormResultMessage));
        await Publish(Read(AgentStatusUpdate.Example, json.AgentStatusUpdateMessage));
        await Publish(Read(CallCreated.Example, json.CallCreatedMessage));
        await Publish(Read(CallUpdated.Example, json.CallUpdatedMessage));
        await Publish(Read(CallEnded.Example, json.CallEndedMessage));
        await Publish(Read(CallHeld.Example, json.CallHeldMessage));
        await Publish(Read(CallResumed.Example, json.CallResumedMessage));
        await Publish(Read(ChatMessageReceived.Example, json.ChatMessageReceivedMessage));
        await Publish(Read(ChatMessageSent.Example, json.ChatMessageSentMessage));
#pragma warning disable BUS2006 // One of every event means the deprecated one too.
        await Publish(Read(ChatMessageEvent.Example, json.ChatMessageEventMessage));
#pragma warning restore BUS2006
        await Publish(Read(EndpointStatusUpdate.Example, json.EndpointStatusUpdateMessage));
        await Publish(Read(FavoriteAdded.Example, json.FavoriteAddedMessage));
        await Publish(Read(FavoriteDeleted.Example, json.FavoriteDeletedMessage));
        await Publish(Read(PluginInstallProgress.Example, json.PluginInstallProgressMessage));
        await Publish(Read(PluginUninstallProgress.Example, json.PluginUninstallProgressMessage));
        await Publish(Read(RelocateInitiated.Example, json.RelocateInitiatedMessage));
        await Publish(Read(RelocateAnswered.Example, json.RelocateAnsweredMessage));
        await Publish(Read(RelocateCompleted.Example, json.RelocateCompletedMessage));
        await Publish(Read(RelocateEnded.Example, json.RelocateEndedMessage));
        await Publish(Read(UserCreated.Example, json.UserCreatedMessage));
        await Publish(Read(UserDeleted.Example, json.UserDeletedMessage));
        await Publish(Read(UserEdited.Example, json.UserEditedMessage));
        await Publish(Read(UserStatusUpdate.Example, json.UserStatusUpdateMessage));

        var forward = Read(UsersForwardsUpdated.Example, json.UsersForwardsUpdatedMessage);
        await Publish(forward with { ForwardName = ForwardName.Busy });
        await Publish(forward with { ForwardName = ForwardName.Noanswer });
        await Publish(forward with { ForwardName = ForwardName.Unconditional });

        var service = Read(UsersServicesUpdated.Example, json.UsersServicesUpdatedMessage);
        await Publish(service with { ServiceName = UserService.Dnd });
        await Publish(service with { ServiceName = UserService.Incallfilter });

        await Publish(Read(ServiceRegisteredEvent.Example, json.ServiceRegisteredEventMessage));
        await Publish(Read(ServiceDeregisteredEvent.Example, json.ServiceDeregisteredEventMessage));
        await Publish(Read(UserVoicemailMessageCreated.Example, json.UserVoicemailMessageCreatedMessage));
        await Publish(Read(UserVoicemailMessageUpdated.Example, json.UserVoicemailMessageUpdatedMessage));
        await Publish(Read(UserVoicemailMessageDeleted.Example, json.UserVoicemailMessageDeletedMessage));

        Task Publish<TEvent>(TEvent @event)
            where TEvent : class, IEvent<TEvent> =>
            bus.PublishAsync(@event, new PublishOptions { MessageId = ledger.Open() }, cancel);
    }

    private static TEvent Read<TEvent>(ReadOnlySpan<byte> example, JsonTypeInfo<Message<TEvent>> type)
        where TEvent : class, IEvent<TEvent> => JsonSerializer.Deserialize(example, type)!.Data;
}
