using static Wazo.Bus.Tests.Transcription.DocumentedType;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The sections "AMI events", "auth_user_external_auth_added", "..._authorized" and "..._deleted".</summary>
internal static class AmiAndAuth
{
    private static readonly DocumentedField[] ExternalAuth = [new("user_uuid", Uuid), new("external_auth_name")];

    public static IEnumerable<DocumentedEvent> Sections { get; } =
    [
        // The example is headed "with binding key QueueMemberStatus", which contradicts the key: that is ami.QueueMemberStatus.
        new("<event name>", "bus-ami-events", "ami.{event name}")
        {
            Data = [],
            NotInTheText = ["ChanVariable", "Event"],
            TakesAnyName = true,
        },
        new("auth_user_external_auth_added", "bus-external-auth-added", "auth.users.{user_uuid}.external.{external_auth_name}.created")
        {
            Data = ExternalAuth,
            Since = "17.17",
        },
        new("auth_user_external_auth_authorized", "bus-external-auth-authorized", "auth.users.{user_uuid}.external.{external_auth_name}.authorized")
        {
            Data = ExternalAuth,
            Since = "18.02",
        },
        new("auth_user_external_auth_deleted", "bus-external-auth-deleted", "auth.users.{user_uuid}.external.{external_auth_name}.deleted")
        {
            Data = ExternalAuth,
            Since = "17.17",
        },
    ];
}
