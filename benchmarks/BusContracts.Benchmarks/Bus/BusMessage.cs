using System.Text.Json;
using Wazo.Bus;

namespace BusContracts.Benchmarks;

/// <summary>The one message of all rounds: the eight documented fields of <c>call_created</c>, 0.4 kB.</summary>
internal static class BusMessage
{
    /// <summary>As <see cref="BusContracts"/> knows it.</summary>
    public static Message<CallCreated> Typed { get; } = JsonSerializer.Deserialize(
        """
        {"name":"call_created","required_acl":"events.calls.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18","origin_uuid":"7e0c94d1-52ab-4f3b-9d86-1f4a6b2c8e70",
         "data":{"bridges":[],"call_id":"1519412288.41","caller_id_name":"Maude Tremblay","caller_id_number":"1012",
         "creation_time":"2018-02-23T13:58:08.734-05:00","status":"Ring","talking_to":{},"user_uuid":"3b1f7a52-90cd-4c1e-8a64-d2f05be79c18"}}
        """,
        WazoJsonContext.Default.CallCreatedMessage)!;

    /// <summary>As it goes over the wire.</summary>
    public static byte[] Utf8 { get; } = JsonSerializer.SerializeToUtf8Bytes(Typed, WazoJsonContext.Default.CallCreatedMessage);

    public static string RoutingKey { get; } = CallCreated.RoutingKey().Value;

    public static string RequiredAcl { get; } = Typed.RequiredAcl.Acl!.Value.Value;

    public static string OriginUuid { get; } = Typed.OriginUuid!.Value.ToString();
}
