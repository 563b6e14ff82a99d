namespace Wazo.Bus.Tests.Wire;

/// <summary>Chat messages: one is published three times.</summary>
internal static class ChatMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "a key that ends in .received, and an ACL",
            "ChatMessageReceived",
            "chat.message.b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.received",
            """
            {"name": "chat_message_received", "required_acl": "events.chat.message.b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.received", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"from": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852"], "to": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"],
             "alias": "Zo\u00eb", "msg": "\ud83d\ude80 \u00e0 \u4e2d \u202e \\ \/ \"quoted\" <b>&amp;</b> \r\n"}}
            """)
        {
            Headers = """{"name": "chat_message_received", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.chat.message.b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.received", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true}""",
        },
        new(
            "the same text without escapes",
            "ChatMessageReceived",
            "chat.message.b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914",
            """
            {"name": "chat_message_received", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"alias": "Zoë", "to": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"], "from": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852"], "msg": "🚀 à 中"}}
            """),
        new(
            "a key that ends in .sent",
            "ChatMessageSent",
            "chat.message.b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.sent",
            """
            {"name": "chat_message_sent", "required_acl": "events.chat.message.b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.sent", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"from": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852"], "to": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"], "alias": "", "msg": ""}}
            """),
        new(
            "the deprecated one, to a server that is no uuid",
            "ChatMessageEvent",
            "chat.message.my-wazo.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914",
            """
            {"name": "chat_message_event", "required_acl": "events.chat.message.my-wazo.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "my-origin-uuid", "data": {"from": ["my-wazo", ""], "to": ["my-wazo", "6D0C2F4E-91AB-4B7E-8F33-52A8C7E0B914"], "alias": "a", "msg": "b"}}
            """),
        new(
            "a field that nobody documented",
            "ChatMessageEvent",
            "chat.message.b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914",
            """
            {"name": "chat_message_event", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"alias": "a", "to": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"], "from": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852"], "msg": "b", "room": {"to": ["x"]}}}
            """),
    ];
}
