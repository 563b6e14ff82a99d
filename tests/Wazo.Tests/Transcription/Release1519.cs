using static Wazo.Bus.Tests.Transcription.DocumentedType;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The message bus as its documentation of release 15.19 has it: seven sections, and no ACL anywhere.</summary>
internal static class Release1519
{
    private static readonly DocumentedField XivoId = new("xivo_id", Uuid) { NotSent = true };

    // Where the keys end in a dot, the copy at hand has lost what stood between < and >; the newer document has it.
    public static IReadOnlyList<DocumentedEvent> Events { get; } =
    [
        new("<event name>", "bus-ami-events", "ami.{event name}") { Data = [], NotInTheText = ["ChanVariable", "Event"], TakesAnyName = true },
        new("call_form_result", "bus-call-form-result", "call_form_result")
        {
            Data = [new("user_id", Integer), new("variables", Dictionary)],
        },
        new("agent_status_update", "bus-agent-status-update", "status.agent")
        {
            Data = [new("agent_id", Integer), new("status", Text), XivoId],
        },
        new("endpoint_status_update", "bus-endpoint-status-update", "status.endpoint")
        {
            Data = [XivoId, new("endpoint_id", Integer), new("status", Integer)],
        },
        new("user_status_update", "bus-user-status-update", "status.user")
        {
            Data = [XivoId, new("user_id", Integer), new("status", Text)],
        },
        new("service_registered_event", "bus-service-registered-event", "service.registered.{service_name}")
        {
            Data = [new("service_name"), new("service_id"), new("address"), new("port"), new("tags")],
        },
        new("service_deregistered_event", "bus-service-deregistered-event", "service.deregistered.{service_name}")
        {
            Data = [new("service_name"), new("service_id"), new("tags")],
        },
    ];

    /// <summary>"a JSON object with three keys".</summary>
    public static string[] EnvelopeKeys { get; } = ["name", "origin_uuid", "data"];
}
