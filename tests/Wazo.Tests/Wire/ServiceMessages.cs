namespace Wazo.Bus.Tests.Wire;

/// <summary>Services that start and stop.</summary>
internal static class ServiceMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "the order of tags that servers send",
            "ServiceRegisteredEvent",
            "service.registered.wazo-auth",
            """
            {"name": "service_registered_event", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"service_name": "wazo-auth", "service_id": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "address": "10.9.8.7", "port": 9497, "tags": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "wazo-auth", "Qu\u00e9bec"]}}
            """)
        {
            Headers = """{"name": "service_registered_event", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10"}""",
        },
        new(
            "a name of several words, and no address",
            "ServiceRegisteredEvent",
            "service.registered.org.example.crm",
            """
            {"name": "service_registered_event", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"tags": [], "port": 0, "address": "", "service_id": "1", "service_name": "org.example.crm", "meta": {}}}
            """),
        new(
            "a service that stops",
            "ServiceDeregisteredEvent",
            "service.deregistered.wazo-auth",
            """
            {"name": "service_deregistered_event", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"service_name": "wazo-auth", "service_id": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "tags": ["b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "wazo-auth", ""]}}
            """),
        new(
            "the key that newer servers give to a service that stops",
            "ServiceDeregisteredEvent",
            "service.registered.wazo-auth",
            """
            {"name": "service_deregistered_event", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"service_name": "wazo-auth", "service_id": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "tags": []}, "service_name": "wazo-auth"}
            """),
    ];
}
