namespace Wazo.Bus.Tests.Wire;

/// <summary>Envelopes: what stands around the data.</summary>
internal static class EnvelopeMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "no producer",
            "UserCreated",
            "config.user.created",
            """
            {"name": "user_created", "data": {"id": 42, "uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "a producer that is null",
            "UserCreated",
            "config.user.created",
            """
            {"name": "user_created", "origin_uuid": null, "data": {"id": 42, "uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "an ACL that is an empty text",
            "UserEdited",
            "config.user.edited",
            """
            {"name": "user_edited", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "", "data": {"id": 42, "uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "an ACL that is null where none is documented",
            "UserEdited",
            "config.user.edited",
            """
            {"required_acl": null, "name": "user_edited", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"id": 42, "uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}}
            """),
        new(
            "the name last, behind keys that nobody knows",
            "UserDeleted",
            "config.user.deleted",
            """
            {"x": {"name": "user_created", "data": {"id": 1}}, "data": {"uuid": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "id": 42}, "n": [{"name": null}], "big": 1E400, "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "name": "user_deleted"}
            """),
        new(
            "blanks and line breaks everywhere, and one behind the end",
            "UserDeleted",
            "config.user.deleted",
            """
              {
            	"name"  :  "user_deleted" ,
                "origin_uuid":"b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10",
              "data"
                : { "id" : 42 , "uuid" : "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914" }
            }

            """),
        new(
            "AMI data that is null",
            "AmiEvent",
            "ami.Reload",
            """
            {"name": "Reload", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": null}
            """),
        new(
            "AMI data that is absent",
            "AmiEvent",
            "ami.Shutdown",
            """
            {"name": "Shutdown", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10"}
            """),
    ];
}
