using static Wazo.Bus.Tests.Transcription.DocumentedType;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The section "chat_message_received, chat_message_sent" and the note in it on "chat_message_event".</summary>
internal static class Chat
{
    // The key is written chat.message.<wazo-uuid>.<user_id>; the sentence behind it says user-uuid.
    private const string Key = "chat.message.{wazo_uuid}.{user_uuid}";

    private static readonly DocumentedField[] Message = [new("alias"), new("to", PairOfUuids), new("from", PairOfUuids), new("msg")];

    public static IEnumerable<DocumentedEvent> Sections { get; } =
    [
        new("chat_message_received", "bus-chat-message", Key) { Data = Message, Since = "17.14" },
        new("chat_message_sent", "bus-chat-message", Key) { Data = Message, Since = "17.14" },
        new("chat_message_event", "bus-chat-message", Key) { Data = Message, Since = "15.20", DeprecatedSince = "17.14" },
    ];

    /// <summary>"the sender for chat_message_sent and the recipient for chat_message_received"; of chat_message_event nothing is said.</summary>
    public static IReadOnlyDictionary<string, string> WhoTheKeyNames { get; } = new Dictionary<string, string>
    {
        ["chat_message_received"] = "to",
        ["chat_message_sent"] = "from",
    };
}
