namespace Wazo.Bus.Tests.Wire;

/// <summary>External authentications of users, and call forms.</summary>
internal static class AuthAndFormMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "an ACL that is not documented",
            "AuthUserExternalAuthAdded",
            "auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external.zoho.created",
            """
            {"name": "auth_user_external_auth_added", "required_acl": "events.auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external.zoho.created", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10",
             "data": {"external_auth_name": "zoho", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """)
        {
            Headers = """{"name": "auth_user_external_auth_added", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external.zoho.created"}""",
        },
        new(
            "an authorization with an ACL",
            "AuthUserExternalAuthAuthorized",
            "auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external.zoho.authorized",
            """
            {"name": "auth_user_external_auth_authorized", "required_acl": "events.auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external.zoho.authorized", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10",
             "data": {"external_auth_name": "zoho", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "a removal with an ACL",
            "AuthUserExternalAuthDeleted",
            "auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external.zoho.deleted",
            """
            {"name": "auth_user_external_auth_deleted", "required_acl": "events.auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external.zoho.deleted", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10",
             "data": {"external_auth_name": "zoho", "user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "no ACL, as documented",
            "AuthUserExternalAuthAuthorized",
            "auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external.microsoft.authorized",
            """
            {"name": "auth_user_external_auth_authorized", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "external_auth_name": "microsoft"}}
            """),
        new(
            "a name of the service that is empty",
            "AuthUserExternalAuthDeleted",
            "auth.users.6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914.external..deleted",
            """
            {"name": "auth_user_external_auth_deleted", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "external_auth_name": ""}}
            """),
        new(
            "values of every type, nested",
            "CallFormResult",
            "call_form_result",
            """
            {"name": "call_form_result", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_id": 40, "variables": {"firstname": "Zo\u00eb", "age": 41, "height": 1.720, "vip": true,
             "note": null, "tags": ["a", ["b"], {}], "address": {"zip": "G1R 4S9", "zip": "twice"}, "huge": 123456789012345678901234567890, "tiny": -1E-400, "zero": -0.0}}}
            """),
        new(
            "a form of two texts",
            "CallFormResult",
            "call_form_result",
            """
            {"name": "call_form_result", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_id": 41, "variables": {"firstname": "Zo\u00eb", "lastname": "O'Neil"}}}
            """),
        new(
            "an empty form",
            "CallFormResult",
            "call_form_result",
            """
            {"data": {"variables": {}, "user_id": 0}, "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "name": "call_form_result"}
            """),
        new(
            "a user id beyond 32 bits",
            "CallFormResult",
            "call_form_result",
            """
            {"name": "call_form_result", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"user_id": 9007199254740993, "variables": {"": ""}}}
            """),
    ];
}
