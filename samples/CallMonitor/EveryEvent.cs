using BusContracts;
using Wazo.Bus;

namespace CallMonitor;

/// <summary>One readable line for each event of the contract.</summary>
internal static class EveryEvent
{
    /// <summary>Handles every event with <paramref name="print"/>, which is given its name, how it came, and a line of text.</summary>
    public static SubscriptionBuilder Describe(SubscriptionBuilder on, Action<string, DeliveryInfo?, string> print)
    {
        return DescribeChats(on)
            .Event<AmiEvent>(m => Print(m, $"AMI event {m.Data.EventName} with {m.Data.Fields.Count} fields"))
            .Event<AuthUserExternalAuthAdded>(m => Print(m, $"user {m.Data.UserUuid} added {m.Data.ExternalAuthName}"))
            .Event<AuthUserExternalAuthAuthorized>(m => Print(m, $"user {m.Data.UserUuid} authorized {m.Data.ExternalAuthName}"))
            .Event<AuthUserExternalAuthDeleted>(m => Print(m, $"user {m.Data.UserUuid} removed {m.Data.ExternalAuthName}"))
            .Event<CallFormResult>(m => Print(m, $"user {m.Data.UserId} sent a form with {string.Join(", ", m.Data.Variables.Keys)}"))
            .Event<AgentStatusUpdate>(m => Print(m, $"agent {m.Data.AgentId} is {m.Data.Status}"))
            .Event<CallCreated>(m => Print(m, Line(m.Data)))
            .Event<CallUpdated>(m => Print(m, Line(m.Data)))
            .Event<CallEnded>(m => Print(m, Line(m.Data)))
            .Event<CallHeld>(m => Print(m, $"call {m.Data.CallId} is on hold"))
            .Event<CallResumed>(m => Print(m, $"call {m.Data.CallId} goes on"))
            .Event<EndpointStatusUpdate>(m => Print(m, $"device {m.Data.EndpointId} is in state {m.Data.Status}"))
            .Event<FavoriteAdded>(m => Print(m, $"user {m.Data.UserUuid} likes {m.Data.Source}/{m.Data.SourceEntryId}"))
            .Event<FavoriteDeleted>(m => Print(m, $"user {m.Data.UserUuid} forgets {m.Data.Source}/{m.Data.SourceEntryId}"))
            .Event<PluginInstallProgress>(m => Print(m, $"installation {m.Data.Uuid}: {m.Data.Status}"))
            .Event<PluginUninstallProgress>(m => Print(m, $"removal {m.Data.Uuid}: {m.Data.Status}"))
            .Event<RelocateInitiated>(m => Print(m, Line(m.Data)))
            .Event<RelocateAnswered>(m => Print(m, Line(m.Data)))
            .Event<RelocateCompleted>(m => Print(m, Line(m.Data)))
            .Event<RelocateEnded>(m => Print(m, Line(m.Data)))
            .Event<UserCreated>(m => Print(m, $"user {m.Data.Id} is {m.Data.Uuid}"))
            .Event<UserDeleted>(m => Print(m, $"user {m.Data.Id} was {m.Data.Uuid}"))
            .Event<UserEdited>(m => Print(m, $"user {m.Data.Id} is {m.Data.Uuid}"))
            .Event<UserStatusUpdate>(m => Print(m, $"user {m.Data.UserUuid} is {m.Data.Status}"))
            .Event<UsersForwardsUpdated>(m => Print(m, $"{m.Data.ForwardName} forward {OnOff(m.Data.Enabled)}, to {m.Data.Destination ?? "nobody"}"))
            .Event<UsersServicesUpdated>(m => Print(m, $"{m.Data.ServiceName} {OnOff(m.Data.Enabled)}"))
            .Event<ServiceRegisteredEvent>(m => Print(m, $"{m.Data.ServiceName} is up at {m.Data.Address}:{m.Data.Port}"))
            .Event<ServiceDeregisteredEvent>(m => Print(m, $"{m.Data.ServiceName} is down"))
            .Event<UserVoicemailMessageCreated>(m => Print(m, Line(m.Data)))
            .Event<UserVoicemailMessageUpdated>(m => Print(m, Line(m.Data)))
            .Event<UserVoicemailMessageDeleted>(m => Print(m, Line(m.Data)));

        SubscriptionBuilder DescribeChats(SubscriptionBuilder on) => on
            .Event<ChatMessageReceived>(m => Print(m, Line(m.Data)))
            .Event<ChatMessageSent>(m => Print(m, Line(m.Data)))
#pragma warning disable BUS2006 // The monitor shows every event that servers send, and they still send this one.
            .Event<ChatMessageEvent>(m => Print(m, Line(m.Data)));
#pragma warning restore BUS2006

        void Print<TEvent>(Message<TEvent> message, string line)
            where TEvent : class, IEvent<TEvent> => print(message.Name, message.Delivery, line);
    }

    // Events that share a payload share its interface, so one line of code serves them all.
    private static string Line(ICall call) => $"{call.CallerIdName} <{call.CallerIdNumber}>: {call.Status}, since {call.CreationTime}";

    private static string Line(IChatMessage chat) => $"{chat.Alias} to {chat.To.UserUuid}: {chat.Msg}";

    private static string Line(IRelocate relocate) => $"call {relocate.RelocatedCall} to {relocate.RecipientCall}, by {relocate.Initiator}";

    private static string Line(IUserVoicemailMessage voicemail) =>
        $"from {voicemail.Message.CallerIdName} in {voicemail.Message.Folder.Name}, {voicemail.Message.Duration} s";

    private static string OnOff(bool enabled) => enabled ? "on" : "off";
}
