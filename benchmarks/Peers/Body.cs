/// <summary>The message that both first-message programs read; its time has the colon that System.Text.Json asks for.</summary>
internal static class Body
{
    public static ReadOnlySpan<byte> Utf8 => """
        {
          "name": "call_created",
          "required_acl": "events.calls.2e752722-0864-4665-887d-a78a024cf7c7",
          "origin_uuid": "08c56466-8f29-45c7-9856-92bf1ba89b82",
          "data": {
            "bridges": [],
            "call_id": "1455123422.8",
            "caller_id_name": "Some One",
            "caller_id_number": "1001",
            "creation_time": "2016-02-10T11:57:02.592-05:00",
            "status": "Ring",
            "talking_to": {},
            "user_uuid": "2e752722-0864-4665-887d-a78a024cf7c7"
          }
        }
        """u8;
}
