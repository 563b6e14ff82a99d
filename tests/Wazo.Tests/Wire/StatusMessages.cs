namespace Wazo.Bus.Tests.Wire;

/// <summary>Statuses of agents, devices and users.</summary>
internal static class StatusMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "no xivo_id, which servers no longer send",
            "AgentStatusUpdate",
            "status.agent",
            """
            {"name": "agent_status_update", "required_acl": "events.statuses.agents", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"agent_id": 7, "status": "logged_out"}}
            """)
        {
            Headers = """{"name": "agent_status_update", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.statuses.agents", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true, "user_uuid:e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852": true, "agent_id:7": true}""",
        },
        new(
            "xivo_id as documented",
            "AgentStatusUpdate",
            "status.agent",
            """
            {"name": "agent_status_update", "required_acl": "events.statuses.agents", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"agent_id": 7, "xivo_id": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "status": "logged_in"}}
            """),
        new(
            "a status that nobody listed, in the envelope of newer servers",
            "AgentStatusUpdate",
            "status.agent",
            """
            {"name": "agent_status_update", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "timestamp": "2023-02-11T09:05:17.250413", "required_acl": "events.statuses.agents", "required_access": "event.agent_status_update",
             "tenant_uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true, "user_uuid:e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852": true, "agent_id:7": true, "data": {"agent_id": 7, "status": "on_break"}}
            """),
        new(
            "a state that is none of the documented",
            "EndpointStatusUpdate",
            "status.endpoint",
            """
            {"name": "endpoint_status_update", "required_acl": "events.statuses.endpoints", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"status": -1, "endpoint_id": 67}}
            """),
        new(
            "no ACL and a server that is no uuid, as in 2015",
            "EndpointStatusUpdate",
            "status.endpoint",
            """
            {"data": {"xivo_id": "15924520-1b3b-4ee4-xivo-bd0c4d5ab6c9", "endpoint_id": 4, "status": 16}, "origin_uuid": "15924520-1b3b-4ee4-xivo-bd0c4d5ab6c9", "name": "endpoint_status_update"}
            """),
        new(
            "a presence that is empty",
            "UserStatusUpdate",
            "status.user",
            """
            {"name": "user_status_update", "required_acl": "events.statuses.users", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "status": ""}}
            """),
        new(
            "a user in upper case",
            "UserStatusUpdate",
            "status.user",
            """
            {"name": "user_status_update", "required_acl": "events.statuses.users", "origin_uuid": "B1F6A9D2-3C44-4F0E-9A57-0D2E6C1F7A10", "data": {"user_uuid": "6D0C2F4E-91AB-4B7E-8F33-52A8C7E0B914", "status": "away", "xivo_id": ""}}
            """),
    ];
}
