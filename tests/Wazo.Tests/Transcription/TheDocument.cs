using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>One of the two documents, and the contract at its release.</summary>
internal sealed record TheDocument(string Release, IReadOnlyList<DocumentedEvent> Events, string[] EnvelopeKeys)
{
    public static IReadOnlyList<TheDocument> Both { get; } =
    [
        new("15.19", Release1519.Events, Release1519.EnvelopeKeys),
        new("18.02", Release1802.Events, Release1802.EnvelopeKeys),
    ];

    public TheContract Contract => TheContract.At(Release);

    public static TheDocument Of(string release) => Both.Single(document => document.Release == release);

    /// <summary>An event as the document and as the contract have it.</summary>
    public static (DocumentedEvent Documented, EventModel Contract) Find(string release, string name)
    {
        var document = Of(release);
        var documented = document.Events.Single(each => each.Name == name);
        return (documented, document.Contract.EventOf(documented));
    }
}
