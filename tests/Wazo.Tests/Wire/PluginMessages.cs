namespace Wazo.Bus.Tests.Wire;

/// <summary>Work on plugins: its status is a word of the key, and may hold a blank.</summary>
internal static class PluginMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "a blank in key and ACL",
            "PluginInstallProgress",
            "plugin.install.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.installing dependencies",
            """
            {"name": "plugin_install_progress", "required_acl": "events.plugin.install.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.installing dependencies", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "status": "installing dependencies"}}
            """)
        {
            Headers = """{"name": "plugin_install_progress", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "required_acl": "events.plugin.install.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.installing dependencies"}""",
        },
        new(
            "an error with details of any kind",
            "PluginInstallProgress",
            "plugin.install.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.error",
            """
            {"name": "plugin_install_progress", "required_acl": "events.plugin.install.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.error", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "status": "error", "errors": {"error_id": "install-error",
             "message": "Installation error", "resource": "plugins", "details": {"step": "downloading", "codes": [404, null], "url": "http:\/\/example.org\/p.git"}}}}
            """),
        new(
            "an error whose details are none",
            "PluginInstallProgress",
            "plugin.install.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.error",
            """
            {"name": "plugin_install_progress", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"status": "error", "uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "errors": {"error_id": "validation-error", "message": "", "resource": "plugins", "details": null, "since": 17.10}}}
            """),
        new(
            "the last step",
            "PluginUninstallProgress",
            "plugin.uninstall.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.completed",
            """
            {"name": "plugin_uninstall_progress", "required_acl": "events.plugin.uninstall.e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852.completed", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"uuid": "e2a49b70-5d18-4c6f-a3d9-1b7f0e64c852", "status": "completed"}}
            """),
    ];
}
