namespace Wazo.Bus.Tests.Wire;

/// <summary>Calls: thirteen fields at 18.02, and more with every year.</summary>
internal static class CallMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "all thirteen fields",
            "CallCreated",
            "calls.call.created",
            """
            {"name": "call_created", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"bridges": [], "call_id": "1601283001.57", "caller_id_name": "Zo\u00eb",
             "caller_id_number": "1007", "creation_time": "2020-09-28T08:50:01.125-0400", "status": "Ring", "talking_to": {}, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "peer_caller_id_name": "",
             "peer_caller_id_number": "s", "on_hold": false, "is_caller": true, "dialed_extension": "*981007"}}
            """)
        {
            Headers = """{"name": "call_created", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true}""",
        },
        new(
            "the eight fields of February 2016, data first",
            "CallCreated",
            "calls.call.created",
            """
            {"data": {"status": "Ring", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "talking_to": {}, "bridges": [], "call_id": "1455123422.8", "caller_id_name": "x", "caller_id_number": "1", "creation_time": "2016-02-10T11:57:02.592-0500"},
             "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "name": "call_created"}
            """),
        new(
            "a trunk, which is of no user, and the ACL that Python makes of it",
            "CallCreated",
            "calls.call.created",
            """
            {"name": "call_created", "required_acl": "events.calls.None", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"bridges": [], "call_id": "1601283001.58", "caller_id_name": "<unknown>",
             "caller_id_number": "+14185550123", "creation_time": "2020-09-28T08:50:01.125-0400", "status": "Down", "talking_to": {}, "user_uuid": null, "peer_caller_id_name": "",
             "peer_caller_id_number": null, "on_hold": false, "is_caller": false, "dialed_extension": null}}
            """)
        {
            Headers = """{"name": "call_created", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.calls.None", "user_uuid:None": true}""",
        },
        new(
            "a user that is an empty text, and so an ACL that ends with a dot",
            "CallUpdated",
            "calls.call.updated",
            """
            {"name": "call_updated", "required_acl": "events.calls.", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"bridges": ["3f0c7f1e-aaaa-bbbb-cccc-000000000001"], "call_id": "1", "caller_id_name": "", "caller_id_number": "",
             "creation_time": "2020-09-28T08:50:01+0000", "status": "Up", "talking_to": {"1601283001.59": null, "1601283001.60": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "1601283001.61": ""}, "user_uuid": ""}}
            """),
        new(
            "a user that is no uuid",
            "CallUpdated",
            "calls.call.updated",
            """
            {"name": "call_updated", "required_acl": "events.calls.my-uuid", "origin_uuid": "the-predefined-wazo-uuid", "data": {"bridges": ["b1", "b1"], "call_id": "2", "caller_id_name": "a", "caller_id_number": "b",
             "creation_time": "2020-09-28T08:50:01Z", "status": "Busy", "talking_to": {"": "my-other-uuid"}, "user_uuid": "my-uuid"}}
            """),
        new(
            "a clock time without an offset",
            "CallUpdated",
            "calls.call.updated",
            """
            {"name": "call_updated", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"bridges": [], "call_id": "3", "caller_id_name": "a", "caller_id_number": "b",
             "creation_time": "2024-04-09T10:50:25.054168", "status": "Up", "talking_to": {}, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "an offset with a colon, of half an hour, and a fraction of nine digits",
            "CallUpdated",
            "calls.call.updated",
            """
            {"name": "call_updated", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"bridges": [], "call_id": "4", "caller_id_name": "a", "caller_id_number": "b",
             "creation_time": "2016-02-10T11:57:02.123456789-03:30", "status": "Up", "talking_to": {}, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "an update with all thirteen fields",
            "CallUpdated",
            "calls.call.updated",
            """
            {"name": "call_updated", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"bridges": ["b2"], "call_id": "1601283001.62", "caller_id_name": "Zo\u00eb",
             "caller_id_number": "1007", "creation_time": "2020-09-28T08:50:01.125-0400", "status": "Up", "talking_to": {"1601283001.63": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852"}, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914",
             "peer_caller_id_name": "Bob", "peer_caller_id_number": "1008", "on_hold": true, "is_caller": true, "dialed_extension": "1008"}}
            """),
        new(
            "an end, whose time of creation is null",
            "CallEnded",
            "calls.call.ended",
            """
            {"name": "call_ended", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"bridges": [], "call_id": "1601283001.57", "caller_id_name": "Zo\u00eb",
             "caller_id_number": "1007", "creation_time": null, "status": "Up", "talking_to": {}, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "peer_caller_id_name": "Bob", "peer_caller_id_number": "1008", "on_hold": false,
             "is_caller": false, "dialed_extension": ""}}
            """),
        new(
            "what ten years added to it",
            "CallEnded",
            "calls.call.ended",
            """
            {"name": "call_ended", "timestamp": "2026-04-30T23:59:59", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "tenant_uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true, "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "required_access": "event.call_ended",
             "data": {"bridges": [], "call_id": "1777593599.1", "caller_id_name": "a", "caller_id_number": "b", "creation_time": "2026-04-30T19:59:00.001-04:00", "status": "Up", "talking_to": {}, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914",
             "sip_call_id": "", "muted": false, "line_id": null, "record_state": "inactive", "conversation_id": "1777593599.1", "reason_code": 16, "answer_time": null, "hangup_time": "2026-04-30T23:59:59.9Z",
             "is_video": false, "direction": "internal", "parked": false, "bridges_of_bridges": [[{"a": [1.50, 1e3, -0]}]]}}
            """),
        new(
            "keys with escapes, and one that is unknown by its case alone",
            "CallCreated",
            "calls.call.created",
            """
            {"na\u006de": "call\u005fcreated", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin\u005fuuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "d\u0061ta": {"bridges": [], "call\u005fid": "5", "Call_Id": "not this one", "caller_id_name": "\u0041",
             "caller_id_number": "b", "creation_time": "2016-02-10T11:57:02.592\u002d0500", "status": "Ring", "talking_to": {"1.\u0032": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852"}, "user_uuid": "\u0036d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
    ];
}
