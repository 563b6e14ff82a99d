using static Wazo.Bus.Tests.Transcription.DocumentedType;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The sections "call_created, call_updated, call_ended", "call_held", "call_resumed" and those of relocates.</summary>
internal static class Calls
{
    /// <summary>"the same fields as the REST API model of Call": these the example has.</summary>
    private static readonly DocumentedField[] Call =
    [
        new("bridges"), new("call_id"), new("caller_id_name"), new("caller_id_number"),
        new("creation_time"), new("status"), new("talking_to"), new("user_uuid"),
    ];

    /// <summary>And these the REST API has besides.</summary>
    private static readonly string[] RestOfCall = ["peer_caller_id_name", "peer_caller_id_number", "on_hold", "is_caller", "dialed_extension"];

    private static readonly DocumentedField[] HeldCall = [new("call_id")];

    /// <summary>"a relocate object, see http://api.wazo.community": these the example has.</summary>
    private static readonly DocumentedField[] Relocate =
    [
        new("uuid"), new("completions"), new("relocated_call"), new("initiator_call"), new("recipient_call"), new("initiator", Uuid),
    ];

    public static IEnumerable<DocumentedEvent> Sections { get; } =
    [
        OfCall("created"),
        OfCall("updated"),
        OfCall("ended"),
        new("call_held", "bus-call-held-event", "calls.hold.created") { Data = HeldCall, NotInTheText = ["user_uuid"], Since = "16.08" },
        new("call_resumed", "bus-call-resumed-event", "calls.hold.deleted") { Data = HeldCall, NotInTheText = ["user_uuid"], Since = "16.08" },
        OfRelocate("initiated"),
        OfRelocate("answered"),
        OfRelocate("completed"),
        OfRelocate("ended"),
    ];

    private static DocumentedEvent OfCall(string happened) =>
        new($"call_{happened}", "bus-call-created", $"calls.call.{happened}", "events.calls.{user_uuid}") { Data = Call, NotInTheText = RestOfCall };

    /// <summary>"calls.relocate.XXX where XXX is the event"; in ACL and header "XXX is the initiator's user UUID".</summary>
    private static DocumentedEvent OfRelocate(string happened) =>
        new($"relocate_{happened}", $"bus-relocate-{happened}", $"calls.relocate.{happened}", "events.relocates.{initiator}")
        {
            Data = Relocate,
            Headers = ["user_uuid:{initiator}: true"],
            NotInTheText = ["timeout"],
            Since = "17.16",
        };
}
