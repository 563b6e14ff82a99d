namespace Wazo.Bus.Tests.Wire;

/// <summary>Favorites: text, example and servers disagree on two of four fields.</summary>
internal static class FavoriteMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "what servers send: xivo_uuid, and an id that is a text",
            "FavoriteAdded",
            "directory.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.favorite.created",
            """
            {"name": "favorite_added", "required_acl": "events.directory.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.favorite.created", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"xivo_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "source": "internal", "source_entry_id": "42"}}
            """)
        {
            Headers = """{"name": "favorite_added", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.directory.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.favorite.created", "user_uuid:6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914": true}""",
        },
        new(
            "the example: an id that is a number",
            "FavoriteAdded",
            "directory.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.favorite.created",
            """
            {"name": "favorite_added", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"xivo_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "source": "internal", "source_entry_id": 42}}
            """),
        new(
            "an id that is the largest integer",
            "FavoriteDeleted",
            "directory.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.favorite.deleted",
            """
            {"name": "favorite_deleted", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"source_entry_id": 9223372036854775807, "xivo_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "source": ""}}
            """),
        new(
            "an id that is a path of a directory",
            "FavoriteDeleted",
            "directory.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.favorite.deleted",
            """
            {"name": "favorite_deleted", "required_acl": "events.directory.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.favorite.deleted", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"xivo_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "source": "ldap \u2013 caf\u00e9",
             "source_entry_id": "cn=Zo\u00eb,ou=people\/1"}}
            """),
    ];
}
