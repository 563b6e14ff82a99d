using static Wazo.Bus.Tests.Transcription.DocumentedType;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The sections "user_created", "user_deleted", "user_edited", "users_forwards_..." and "users_services_...".</summary>
internal static class Users
{
    private static readonly DocumentedField[] User = [new("id"), new("uuid", Uuid)];

    public static IEnumerable<DocumentedEvent> Sections { get; } =
    [
        new("user_created", "bus-user-created", "config.user.created") { Data = User, Since = "16.07" },
        new("user_deleted", "bus-user-deleted", "config.user.deleted") { Data = User, Since = "16.07" },
        new("user_edited", "bus-user-edited", "config.user.edited") { Data = User, Since = "16.07" },
        new(
            "users_forwards_<forward_name>_updated",
            "bus-users-forwards-forward-updated",
            "config.users.{user_uuid}.forwards.{forward_name}.updated",
            "events.config.users.{user_uuid}.forwards.{forward_name}.updated")
        {
            WireNames = ["users_forwards_busy_updated", "users_forwards_noanswer_updated", "users_forwards_unconditional_updated"],
            Data = [new("user_uuid", Uuid), new("enabled"), new("destination")],
        },
        new(
            "users_services_<service_name>_updated",
            "bus-users-services-service-updated",
            "config.users.{user_uuid}.services.{service_name}.updated",
            "events.config.users.{user_uuid}.services.{service_name}.updated")
        {
            WireNames = ["users_services_dnd_updated", "users_services_incallfilter_updated"],
            Data = [new("user_uuid", Uuid), new("enabled")],
        },
    ];
}
