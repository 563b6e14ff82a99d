using System.Text;

namespace BusContracts.Benchmarks;

/// <summary>Four messages of everyday traffic, spaced as Python's <c>json.dumps</c> spaces, with values of our own.</summary>
/// <remarks>Timestamps have the offset form that System.Text.Json can read too; servers send <c>-0500</c>, which it cannot.</remarks>
internal static class BenchmarkBodies
{
    public static byte[] CallCreated { get; } = Utf8(
        """
        {"name": "call_created", "required_acl": "events.calls.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18", "origin_uuid": "7e0c94d1-52ab-4f3b-9d86-1f4a6b2c8e70",
         "data": {"bridges": ["e18d3c60-4a7f-4d25-b9c2-60f1a8e3d574"], "call_id": "1519412288.41", "caller_id_name": "Maude Tremblay", "caller_id_number": "1012",
         "creation_time": "2018-02-23T13:58:08.734-05:00", "status": "Ring", "talking_to": {"1519412288.42": "9a5e2d07-c1f8-4b63-a7e4-8d30f96b1c52"},
         "user_uuid": "3b1f7a52-90cd-4c1e-8a64-d2f05be79c18", "peer_caller_id_name": "Luc Gagnon", "peer_caller_id_number": "1015", "on_hold": false, "is_caller": true, "dialed_extension": "1015"}}
        """);

    public static byte[] FavoriteAdded { get; } = Utf8(
        """
        {"name": "favorite_added", "required_acl": "events.directory.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.favorite.created", "origin_uuid": "7e0c94d1-52ab-4f3b-9d86-1f4a6b2c8e70",
         "data": {"xivo_uuid": "7e0c94d1-52ab-4f3b-9d86-1f4a6b2c8e70", "user_uuid": "3b1f7a52-90cd-4c1e-8a64-d2f05be79c18", "source": "internal", "source_entry_id": "42"}}
        """);

    public static byte[] QueueMemberStatus { get; } = Utf8(
        """
        {"name": "QueueMemberStatus", "origin_uuid": "7e0c94d1-52ab-4f3b-9d86-1f4a6b2c8e70", "data": {"Event": "QueueMemberStatus", "Privilege": "agent,all", "Queue": "support",
         "MemberName": "SIP/b7x2qk", "Interface": "SIP/b7x2qk", "StateInterface": "SIP/b7x2qk", "Membership": "static", "Penalty": "0", "CallsTaken": "3", "LastCall": "1519411979",
         "LastPause": "0", "InCall": "0", "Status": "1", "Paused": "0", "PausedReason": "", "Ringinuse": "1"}}
        """);

    public static byte[] VoicemailCreated { get; } = Utf8(
        """
        {"name": "user_voicemail_message_created", "required_acl": "events.users.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.voicemails", "origin_uuid": "7e0c94d1-52ab-4f3b-9d86-1f4a6b2c8e70",
         "data": {"user_uuid": "3b1f7a52-90cd-4c1e-8a64-d2f05be79c18", "voicemail_id": 17, "message_id": "1519412301-00000004",
         "message": {"id": "1519412301-00000004", "caller_id_name": "H\u00e9l\u00e8ne Roy", "caller_id_num": "4185550176", "timestamp": 1519412301, "duration": 23,
         "folder": {"id": 1, "name": "inbox", "type": "new"}}}}
        """);

    /// <summary>The same message with its name behind everything else, as Python 2 publishers may order it.</summary>
    public static byte[] WithNameLast(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        var end = text.IndexOf(", ", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes("{" + text[(end + 2)..^1] + ", " + text[1..end] + "}");
    }

    // The source breaks lines for its readers; json.dumps does not.
    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json.ReplaceLineEndings(""));
}
