using static Wazo.Bus.Tests.Transcription.DocumentedType;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The sections "favorite_added", "favorite_deleted", "plugin_install_progress" and "plugin_uninstall_progress".</summary>
internal static class FavoritesAndPlugins
{
    private static readonly DocumentedField[] Favorite =
    [
        new("xivo_id", Uuid) { NameInTheExample = "xivo_uuid" },
        new("user_uuid", Uuid),
        new("source"),
        new("source_entry_id"),
    ];

    private static readonly DocumentedField[] Progress = [new("uuid", Uuid), new("status")];

    // The examples of all four leave out the required_acl that the texts give.
    public static IEnumerable<DocumentedEvent> Sections { get; } =
    [
        new("favorite_added", "bus-favorite-added", "directory.{user_uuid}.favorite.created", "events.directory.{user_uuid}.favorite.created")
        {
            Data = Favorite,
            Since = "17.01",
        },
        new("favorite_deleted", "bus-favorite-deleted", "directory.{user_uuid}.favorite.deleted", "events.directory.{user_uuid}.favorite.deleted")
        {
            Data = Favorite,
            Since = "17.01",
        },
        new("plugin_install_progress", "bus-plugin-install-progress", "plugin.install.{uuid}.{status}", "events.plugin.install.{uuid}.{status}")
        {
            Data = Progress,
            NotInTheText = ["errors"],
            Since = "17.08",
        },
        new("plugin_uninstall_progress", "bus-plugin-uninstall-progress", "plugin.uninstall.{uuid}.{status}", "events.plugin.uninstall.{uuid}.{status}")
        {
            Data = Progress,
            NotInTheText = ["errors"],
            Since = "17.08",
        },
    ];
}
