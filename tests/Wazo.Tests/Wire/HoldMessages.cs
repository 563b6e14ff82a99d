namespace Wazo.Bus.Tests.Wire;

/// <summary>Calls on hold.</summary>
internal static class HoldMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "its user, which is not documented",
            "CallHeld",
            "calls.hold.created",
            """
            {"name": "call_held", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"call_id": "1465572129.31", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """)
        {
            Headers = """{"name": "call_held", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.calls.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true}""",
        },
        new(
            "nobody, so that every client is sent it",
            "CallResumed",
            "calls.hold.deleted",
            """
            {"name": "call_resumed", "required_acl": null, "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"call_id": "1465572129.31", "user_uuid": null}}
            """)
        {
            Headers = """{"name": "call_resumed", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": null, "user_uuid:None": true}""",
        },
        new(
            "nobody, as newer servers say it",
            "CallHeld",
            "calls.hold.created",
            """
            {"name": "call_held", "required_acl": "events.calls.None", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "tenant_uuid": null, "data": {"user_uuid": "None", "call_id": "1777593599.1"}}
            """),
        new(
            "the one field that is documented",
            "CallResumed",
            "calls.hold.deleted",
            """
            {"name": "call_resumed", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"call_id": ""}}
            """),
    ];
}
