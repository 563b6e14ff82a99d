namespace Wazo.Bus.Tests.Wire;

/// <summary>Relocates: the keys that servers publish are not those of the documentation.</summary>
internal static class RelocateMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "a timeout, which is not documented",
            "RelocateInitiated",
            "calls.relocate.created",
            """
            {"name": "relocate_initiated", "required_acl": "events.relocates.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "completions": ["answer"], "relocated_call": "132.1", "initiator_call": "132.2", "recipient_call": "132.3", "initiator": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "timeout": 30}}
            """)
        {
            Headers = """{"name": "relocate_initiated", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.relocates.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true}""",
        },
        new(
            "the documented key and fields",
            "RelocateAnswered",
            "calls.relocate.answered",
            """
            {"name": "relocate_answered", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "completions": ["api", "answer"], "relocated_call": "132.1", "initiator_call": "132.2", "recipient_call": "132.3", "initiator": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "one key for two events",
            "RelocateAnswered",
            "calls.relocate.edited",
            """
            {"name": "relocate_answered", "required_acl": "events.relocates.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "completions": [], "relocated_call": "132.1", "initiator_call": "132.2", "recipient_call": "132.3", "initiator": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "timeout": 0}}
            """),
        new(
            "the other of the two, with a completion that nobody listed",
            "RelocateCompleted",
            "calls.relocate.edited",
            """
            {"name": "relocate_completed", "required_acl": "events.relocates.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "completions": ["answer", "telepathy", ""], "relocated_call": "132.1", "initiator_call": "132.2", "recipient_call": "132.3", "initiator": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "timeout": 30, "auto_answer": false}}
            """),
        new(
            "ended when the recipient had a call",
            "RelocateEnded",
            "calls.relocate.deleted",
            """
            {"name": "relocate_ended", "required_acl": "events.relocates.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "completions": ["api"], "relocated_call": "132.1", "initiator_call": "132.2", "recipient_call": "132.3",
             "initiator": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "timeout": 15}}
            """),
        new(
            "no recipient yet",
            "RelocateEnded",
            "calls.relocate.deleted",
            """
            {"name": "relocate_ended", "required_acl": "events.relocates.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "completions": ["answer"], "relocated_call": "132.1", "initiator_call": "132.2", "recipient_call": null,
             "initiator": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "timeout": 30}}
            """),
    ];
}
