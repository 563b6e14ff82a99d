using static Wazo.Bus.Tests.Transcription.DocumentedType;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The sections "call_form_result", "agent_status_update", "endpoint_status_update" and "user_status_update".</summary>
internal static class FormsAndStatuses
{
    // In text and example alike, though no server has sent it since 2015.
    private static readonly DocumentedField XivoId = new("xivo_id", Uuid) { NotSent = true };

    public static IEnumerable<DocumentedEvent> Sections { get; } =
    [
        new("call_form_result", "bus-call-form-result", "call_form_result")
        {
            Data = [new("user_id", Integer), new("variables", Dictionary)],
        },
        new("agent_status_update", "bus-agent-status-update", "status.agent", "events.statuses.agents")
        {
            Data = [new("agent_id", Integer), new("status", Text), XivoId],
        },
        new("endpoint_status_update", "bus-endpoint-status-update", "status.endpoint", "events.statuses.endpoints")
        {
            Data = [XivoId, new("endpoint_id", Integer), new("status", Integer)],
        },
        new("user_status_update", "bus-user-status-update", "status.user", "events.statuses.users")
        {
            Data = [XivoId, new("user_uuid", Uuid), new("status", Text)],
        },
    ];
}
