namespace Wazo.Bus.Tests.Wire;

/// <summary>Messages of every shape that servers are known to send, or to be able to send.</summary>
internal static class WireMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        .. AmiMessages.All,
        .. AuthAndFormMessages.All,
        .. StatusMessages.All,
        .. CallMessages.All,
        .. HoldMessages.All,
        .. RelocateMessages.All,
        .. ChatMessages.All,
        .. FavoriteMessages.All,
        .. PluginMessages.All,
        .. UserMessages.All,
        .. ServiceMessages.All,
        .. VoicemailMessages.All,
        .. EnvelopeMessages.All,
    ];
}
