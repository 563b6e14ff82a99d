namespace Wazo.Bus.Tests.Wire;

/// <summary>Voicemail messages, each in a wrapper of its own.</summary>
internal static class VoicemailMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "a caller without name and number",
            "UserVoicemailMessageCreated",
            "voicemails.messages.created",
            """
            {"name": "user_voicemail_message_created", "required_acl": "events.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.voicemails", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "voicemail_id": 3, "message_id": "1601283001-0000000a",
             "message": {"caller_id_name": null, "caller_id_num": null, "timestamp": 1601283001, "duration": 0, "folder": {"id": 1, "name": "inbox", "type": "new"}, "id": "1601283001-0000000a"}}}
            """)
        {
            Headers = """{"name": "user_voicemail_message_created", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.voicemails", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true}""",
        },
        new(
            "a caller with name and number",
            "UserVoicemailMessageCreated",
            "voicemails.messages.created",
            """
            {"name": "user_voicemail_message_created", "required_acl": "events.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.voicemails", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "voicemail_id": 3, "message_id": "1601283001-0000000b",
             "message": {"caller_id_name": "Zo\u00eb", "caller_id_num": "1007", "timestamp": 1601283002, "duration": 9, "folder": {"id": 1, "name": "inbox", "type": "new"}, "id": "1601283001-0000000b"}}}
            """),
        new(
            "what newer servers add, deep inside",
            "UserVoicemailMessageUpdated",
            "voicemails.messages.updated",
            """
            {"name": "user_voicemail_message_updated", "required_acl": "events.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.voicemails", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"voicemail_id": 3, "message": {"caller_id_num": "1007", "caller_id_name": "Zo\u00eb",
             "timestamp": 1601283001, "duration": 17, "id": "1601283001-0000000a", "voicemail": {"id": 3, "name": "sales", "accesstype": "global"},
             "folder": {"type": "archive", "name": "\u00e9t\u00e9", "id": 9223372036854775807, "accesstype": "global", "size": 340282366920938463463374607431768211456}},
             "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "message_id": "1601283001-0000000a"}}
            """),
        new(
            "deleted, of a caller without name and number",
            "UserVoicemailMessageDeleted",
            "voicemails.messages.deleted",
            """
            {"name": "user_voicemail_message_deleted", "required_acl": "events.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.voicemails", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "voicemail_id": 3, "message_id": "1601283001-0000000c",
             "message": {"caller_id_name": null, "caller_id_num": null, "timestamp": 1601283003, "duration": 4, "folder": {"id": 2, "name": "old", "type": "old"}, "id": "1601283001-0000000c"}}}
            """),
        new(
            "one from before 1970",
            "UserVoicemailMessageDeleted",
            "voicemails.messages.deleted",
            """
            {"name": "user_voicemail_message_deleted", "required_acl": "events.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.voicemails", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"voicemail_id": 3, "message": {"timestamp": -1, "caller_id_num": "", "caller_id_name": "",
             "duration": 0, "folder": {"type": "other", "id": 12, "name": "work"}, "id": ""}, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "message_id": ""}}
            """),
    ];
}
