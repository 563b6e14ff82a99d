namespace Wazo.Bus.Tests.Wire;

/// <summary>Users of the configuration, their forwards and services.</summary>
internal static class UserMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "two fields and no ACL",
            "UserCreated",
            "config.user.created",
            """
            {"name": "user_created", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"id": 42, "uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """)
        {
            Headers = """{"name": "user_created", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10"}""",
        },
        new(
            "what newer servers send: a tenant, an ACL, a header with a star",
            "UserEdited",
            "config.user.edited",
            """
            {"name": "user_edited", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "timestamp": "2026-04-30T23:59:59.000001", "required_acl": "events.config.user.edited", "required_access": "event.user_edited", "tenant_uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "user_uuid:*": true,
             "data": {"id": 42, "uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "subscription_type": 2, "created_at": null, "tenant_uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852"}}
            """)
        {
            Headers = """{"name": "user_edited", "tenant_uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "user_uuid:*": true}""",
        },
        new(
            "an id below zero",
            "UserDeleted",
            "config.user.deleted",
            """
            {"name": "user_deleted", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "", "id": -1}}
            """),
        new(
            "no destination",
            "UsersForwardsUpdated",
            "config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.forwards.noanswer.updated",
            """
            {"name": "users_forwards_noanswer_updated", "required_acl": "events.config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.forwards.noanswer.updated", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "enabled": false, "destination": null}}
            """)
        {
            Headers = """{"name": "users_forwards_noanswer_updated", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true}""",
        },
        new(
            "a destination that is no number",
            "UsersForwardsUpdated",
            "config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.forwards.busy.updated",
            """
            {"name": "users_forwards_busy_updated", "required_acl": "events.config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.forwards.busy.updated", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"destination": "*97", "enabled": true, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "data before the name that it is read by",
            "UsersForwardsUpdated",
            "config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.forwards.unconditional.updated",
            """
            {"data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "enabled": true, "destination": "", "user_id": 7, "tenant_uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "forward_name": "busy"}, "forward_name": "unconditional", "name": "users_forwards_unconditional_updated",
             "required_acl": "events.config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.forwards.unconditional.updated", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10"}
            """),
        new(
            "do not disturb",
            "UsersServicesUpdated",
            "config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.services.dnd.updated",
            """
            {"name": "users_services_dnd_updated", "required_acl": "events.config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.services.dnd.updated", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "enabled": true}}
            """),
        new(
            "a filter, in the envelope of newer servers",
            "UsersServicesUpdated",
            "config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.services.incallfilter.updated",
            """
            {"service_name": "incallfilter", "data": {"enabled": false, "user_id": 7, "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "tenant_uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852"}, "name": "users_services_incallfilter_updated",
             "required_acl": "events.config.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.services.incallfilter.updated", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true}
            """),
    ];
}
