namespace Wazo.Bus.Tests.Transcription;

/// <summary>The message bus as its documentation of release 18.02 has it, written from that document and not from the contract.</summary>
internal static class Release1802
{
    public static IReadOnlyList<DocumentedEvent> Events { get; } =
    [
        .. AmiAndAuth.Sections,
        .. FormsAndStatuses.Sections,
        .. Calls.Sections,
        .. Chat.Sections,
        .. FavoritesAndPlugins.Sections,
        .. Users.Sections,
        .. ServicesAndVoicemails.Sections,
    ];

    /// <summary>"a JSON object with 4 keys"; required_acl is "either a string or null", and optional.</summary>
    public static string[] EnvelopeKeys { get; } = ["name", "required_acl", "origin_uuid", "data"];

    /// <summary>The releases that the changelog has; 15.19 is the older document's own.</summary>
    public static string[] Changelog { get; } = ["15.17", "15.20", "16.07", "16.08", "17.01", "17.08", "17.14", "17.16", "17.17", "18.02"];
}
