namespace Wazo.Bus.Tests.Transcription;

/// <summary>The sections "service_registered_event", "service_deregistered_event" and "user_voicemail_message_created".</summary>
internal static class ServicesAndVoicemails
{
    // "the same fields as the REST API model of VoicemailMessage", but the example wraps that model into these.
    private static readonly DocumentedField[] VoicemailMessage = [new("voicemail_id"), new("message"), new("user_uuid"), new("message_id")];

    public static IEnumerable<DocumentedEvent> Sections { get; } =
    [
        new("service_registered_event", "bus-service-registered-event", "service.registered.{service_name}")
        {
            Data = [new("service_name"), new("service_id"), new("address"), new("port"), new("tags")],
            Since = "15.17",
        },
        new("service_deregistered_event", "bus-service-deregistered-event", "service.deregistered.{service_name}")
        {
            Data = [new("service_name"), new("service_id"), new("tags")],
            Since = "15.17",
        },
        OfVoicemail("created"),
        OfVoicemail("updated"),
        OfVoicemail("deleted"),
    ];

    /// <summary>The heading names the first alone and has no label; its text has all three.</summary>
    private static DocumentedEvent OfVoicemail(string happened) =>
        new($"user_voicemail_message_{happened}", "user-voicemail-message-created", $"voicemails.messages.{happened}", "events.users.{user_uuid}.voicemails")
        {
            Data = VoicemailMessage,
        };
}
