namespace Wazo.Bus.Tests.Wire;

/// <summary>What the example of an event is published with, worked out by hand from the documentation.</summary>
/// <param name="Record">The record.</param>
/// <param name="Name">The name of the example.</param>
/// <param name="RoutingKey">The documented key with the example's values.</param>
/// <param name="RequiredAcl">The documented ACL with the example's values; null where none is documented.</param>
/// <param name="Header">The documented header with the example's values; null where none is documented.</param>
internal sealed record DocumentedAddress(string Record, string Name, string RoutingKey, string? RequiredAcl = null, string? Header = null)
{
    private const string Server = "ca7f87e9-c2c8-5fad-ba1b-c3140ebb9be3";
    private const string Recipient = "fcb36731-c50a-453e-92c7-571297d41616";
    private const string Sender = "4f2e2249-ae2b-4bc2-b5fc-ad42ee01ddaf";
    private const string CallUser = "2e752722-0864-4665-887d-a78a024cf7c7";
    private const string AuthUser = "a1e05585-1421-4397-bd59-9cf9725888e9";
    private const string SettingsUser = "a1223fe6-bff8-4fb6-a982-f9157dea5094";
    private const string Favorer = "8e58d2a7-cfed-4c2e-ac72-14e0b5c26dc2";
    private const string PluginTask = "8e58d2a7-cfed-4c2e-ac72-14e0b5c26dc2";
    private const string Initiator = "b459e3c9-b0a9-43a6-86ff-b4f7d00f6737";
    private const string VoicemailAcl = "events.users.8a709eb7-897f-4183-aa3b-ffa2a74e7e37.voicemails";

    public static IReadOnlyList<DocumentedAddress> All { get; } =
    [
        new("AmiEvent", "QueueMemberStatus", "ami.QueueMemberStatus"),
        new("AuthUserExternalAuthAdded", "auth_user_external_auth_added", $"auth.users.{AuthUser}.external.zoho.created"),
        new("AuthUserExternalAuthAuthorized", "auth_user_external_auth_authorized", $"auth.users.{AuthUser}.external.zoho.authorized"),
        new("AuthUserExternalAuthDeleted", "auth_user_external_auth_deleted", $"auth.users.{AuthUser}.external.zoho.deleted"),
        new("CallFormResult", "call_form_result", "call_form_result"),
        new("AgentStatusUpdate", "agent_status_update", "status.agent", "events.statuses.agents"),
        new("CallCreated", "call_created", "calls.call.created", $"events.calls.{CallUser}"),
        new("CallUpdated", "call_updated", "calls.call.updated", $"events.calls.{CallUser}"),
        new("CallEnded", "call_ended", "calls.call.ended", $"events.calls.{CallUser}"),
        new("CallHeld", "call_held", "calls.hold.created"),
        new("CallResumed", "call_resumed", "calls.hold.deleted"),
        new("ChatMessageReceived", "chat_message_received", $"chat.message.{Server}.{Recipient}"),
        new("ChatMessageSent", "chat_message_sent", $"chat.message.{Server}.{Sender}"),
        new("ChatMessageEvent", "chat_message_event", $"chat.message.{Server}.{Recipient}"),
        new("EndpointStatusUpdate", "endpoint_status_update", "status.endpoint", "events.statuses.endpoints"),
        new("FavoriteAdded", "favorite_added", $"directory.{Favorer}.favorite.created", $"events.directory.{Favorer}.favorite.created"),
        new("FavoriteDeleted", "favorite_deleted", $"directory.{Favorer}.favorite.deleted", $"events.directory.{Favorer}.favorite.deleted"),
        new("PluginInstallProgress", "plugin_install_progress", $"plugin.install.{PluginTask}.completed", $"events.plugin.install.{PluginTask}.completed"),
        new("PluginUninstallProgress", "plugin_uninstall_progress", $"plugin.uninstall.{PluginTask}.removing", $"events.plugin.uninstall.{PluginTask}.removing"),
        new("RelocateInitiated", "relocate_initiated", "calls.relocate.initiated", $"events.relocates.{Initiator}", $"user_uuid:{Initiator}"),
        new("RelocateAnswered", "relocate_answered", "calls.relocate.answered", $"events.relocates.{Initiator}", $"user_uuid:{Initiator}"),
        new("RelocateCompleted", "relocate_completed", "calls.relocate.completed", $"events.relocates.{Initiator}", $"user_uuid:{Initiator}"),
        new("RelocateEnded", "relocate_ended", "calls.relocate.ended", $"events.relocates.{Initiator}", $"user_uuid:{Initiator}"),
        new("UserCreated", "user_created", "config.user.created"),
        new("UserDeleted", "user_deleted", "config.user.deleted"),
        new("UserEdited", "user_edited", "config.user.edited"),
        new("UserStatusUpdate", "user_status_update", "status.user", "events.statuses.users"),
        new("UsersForwardsUpdated", "users_forwards_busy_updated", $"config.users.{SettingsUser}.forwards.busy.updated", $"events.config.users.{SettingsUser}.forwards.busy.updated"),
        new("UsersServicesUpdated", "users_services_dnd_updated", $"config.users.{SettingsUser}.services.dnd.updated", $"events.config.users.{SettingsUser}.services.dnd.updated"),
        new("ServiceRegisteredEvent", "service_registered_event", "service.registered.xivo-ctid"),
        new("ServiceDeregisteredEvent", "service_deregistered_event", "service.deregistered.xivo-ctid"),
        new("UserVoicemailMessageCreated", "user_voicemail_message_created", "voicemails.messages.created", VoicemailAcl),
        new("UserVoicemailMessageUpdated", "user_voicemail_message_updated", "voicemails.messages.updated", VoicemailAcl),
        new("UserVoicemailMessageDeleted", "user_voicemail_message_deleted", "voicemails.messages.deleted", VoicemailAcl),
    ];
}
