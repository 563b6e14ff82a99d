namespace Wazo.Bus.Tests.Wire;

/// <summary>Events of Asterisk's manager interface: every value a text, any key, any name.</summary>
internal static class AmiMessages
{
    public static IReadOnlyList<WireMessage> All { get; } =
    [
        new(
            "channel variables as an object",
            "AmiEvent",
            "ami.Newchannel",
            """
            {"name": "Newchannel", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "Newchannel", "Privilege": "call,all", "Channel": "PJSIP/k4x9-0000001b",
             "ChannelState": "0", "CallerIDNum": "<unknown>", "CallerIDName": "", "Uniqueid": "1601283001.57", "Linkedid": "1601283001.57",
             "ChanVariable": {"XIVO_USERUUID": "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "XIVO_BASE_EXTEN": "", "WAZO_DEREFERENCED_USERUUID": ""}}}
            """)
        {
            Headers = """{"name": "Newchannel", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10"}""",
        },
        new(
            "channel variables as the last of them alone, from before November 2017",
            "AmiEvent",
            "ami.Newstate",
            """
            {"data": {"Event": "Newstate", "ChannelStateDesc": "Ringing", "ChanVariable": "XIVO_USERUUID=6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"}, "name": "Newstate", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10"}
            """),
        new(
            "no channel variables to show",
            "AmiEvent",
            "ami.Newexten",
            """
            {"name": "Newexten", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "Newexten", "ChanVariable": {}, "AppData": "TIMEOUT(absolute)=7200"}}
            """),
        new(
            "variables of the other end, which stay a text",
            "AmiEvent",
            "ami.DialBegin",
            """
            {"name": "DialBegin", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "DialBegin", "ChanVariable": {"A": "1", "B": "2"}, "DestChanVariable": "B=2",
             "DestChannel": "PJSIP/q7-0000001c", "DialString": "q7"}}
            """),
        new(
            "two keys that differ in case alone",
            "AmiEvent",
            "ami.UserEvent",
            """
            {"name": "UserEvent", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "UserEvent", "UserEvent": "dial2queue", "Channel": "PJSIP/a-1", "CHANNEL": "Local/a@x-2;1",
             "channel": "", "XIVO_USERID": "17", "XIVO_SRCNUM": "1007"}}
            """),
        new(
            "a key that is no identifier, and one that is empty",
            "AmiEvent",
            "ami.Hangup",
            """
            {"name": "Hangup", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "Hangup", "Cause": "16", "Cause-txt": "Normal Clearing", "": "nothing", "a b": "blank", "1st": "digit"}}
            """),
        new(
            "keys named like members of the record",
            "AmiEvent",
            "ami.UserEvent",
            """
            {"name": "UserEvent", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "UserEvent", "EventName": "x", "event_name": "y", "Equals": "1", "GetHashCode": "2", "clone": "3",
             "RoutingKey": "4", "Descriptor": "5", "name": "6", "data": "7", "$type": "8", "__proto__": "9"}}
            """),
        new(
            "an event name of its own inside, as channel events have it",
            "AmiEvent",
            "ami.CEL",
            """
            {"name": "CEL", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "CEL", "EventName": "LINKEDID_END", "EventTime": "2020-09-28 08:50:01", "UniqueID": "1601283001.57",
             "LinkedID": "1601283001.57", "CallerIDnum": "1007", "AMAFlags": "DOCUMENTATION", "Extra": "{\"hangupcause\":16,\"hangupsource\":\"\"}"}}
            """),
        new(
            "a name with a dot, escaped by newer servers",
            "AmiEvent",
            "ami.Odd__DOT__Name",
            """
            {"name": "Odd.Name", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "Odd.Name"}, "required_acl": "events.ami.Odd__DOT__Name"}
            """),
        new(
            "quotes, escaped slashes, tabs and a replacement character",
            "AmiEvent",
            "ami.VarSet",
            """
            {"name": "VarSet", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "VarSet", "Variable": "LOCAL(ARG1)", "Value": "\\\"Zo\u00eb \ud83d\ude80\\\" <sip\/1007>\t\ufffd\u0000\b\f"}}
            """),
        new(
            "no key at all",
            "AmiEvent",
            "ami.FullyBooted",
            """
            {"name": "FullyBooted", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {}}
            """),
        new(
            "a queue member as text throughout",
            "AmiEvent",
            "ami.QueueMemberStatus",
            """
            {"name": "QueueMemberStatus", "origin_uuid": "b1f6a9d2-3c44-4f0e-9a57-0d2e6c1f7a10", "data": {"Event": "QueueMemberStatus", "Queue": "sales", "Interface": "PJSIP\/k4x9", "Paused": "0", "Status": "6",
             "LastCall": "0", "InCall": "0", "Ringinuse": "1", "Skills": "", "PausedReason": ""}}
            """),
    ];
}
