namespace Wazo.Bus.Tests.Wire;

/// <summary>Every record of the contract; written out, since a program compiled ahead of time has no reflection to find them by.</summary>
internal static class EveryRecord
{
    private static readonly WazoJsonContext s_json = WazoJsonContext.Default;

    public static IReadOnlyList<RecordCodec> All { get; } =
    [
        RecordCodec.Of(s_json.AmiEventMessage),
        RecordCodec.Of(s_json.AuthUserExternalAuthAddedMessage),
        RecordCodec.Of(s_json.AuthUserExternalAuthAuthorizedMessage),
        RecordCodec.Of(s_json.AuthUserExternalAuthDeletedMessage),
        RecordCodec.Of(s_json.CallFormResultMessage),
        RecordCodec.Of(s_json.AgentStatusUpdateMessage),
        RecordCodec.Of(s_json.CallCreatedMessage),
        RecordCodec.Of(s_json.CallUpdatedMessage),
        RecordCodec.Of(s_json.CallEndedMessage),
        RecordCodec.Of(s_json.CallHeldMessage),
        RecordCodec.Of(s_json.CallResumedMessage),
        RecordCodec.Of(s_json.ChatMessageReceivedMessage),
        RecordCodec.Of(s_json.ChatMessageSentMessage),
#pragma warning disable BUS2006 // Every record means the deprecated one too.
        RecordCodec.Of(s_json.ChatMessageEventMessage),
#pragma warning restore BUS2006
        RecordCodec.Of(s_json.EndpointStatusUpdateMessage),
        RecordCodec.Of(s_json.FavoriteAddedMessage),
        RecordCodec.Of(s_json.FavoriteDeletedMessage),
        RecordCodec.Of(s_json.PluginInstallProgressMessage),
        RecordCodec.Of(s_json.PluginUninstallProgressMessage),
        RecordCodec.Of(s_json.RelocateInitiatedMessage),
        RecordCodec.Of(s_json.RelocateAnsweredMessage),
        RecordCodec.Of(s_json.RelocateCompletedMessage),
        RecordCodec.Of(s_json.RelocateEndedMessage),
        RecordCodec.Of(s_json.UserCreatedMessage),
        RecordCodec.Of(s_json.UserDeletedMessage),
        RecordCodec.Of(s_json.UserEditedMessage),
        RecordCodec.Of(s_json.UserStatusUpdateMessage),
        RecordCodec.Of(s_json.UsersForwardsUpdatedMessage),
        RecordCodec.Of(s_json.UsersServicesUpdatedMessage),
        RecordCodec.Of(s_json.ServiceRegisteredEventMessage),
        RecordCodec.Of(s_json.ServiceDeregisteredEventMessage),
        RecordCodec.Of(s_json.UserVoicemailMessageCreatedMessage),
        RecordCodec.Of(s_json.UserVoicemailMessageUpdatedMessage),
        RecordCodec.Of(s_json.UserVoicemailMessageDeletedMessage),
    ];
}
