using System.Text.Json;
using System.Text.Json.Serialization;

// The same by System.Text.Json's own generator: records with required members and real types, as a careful team writes them.
var message = JsonSerializer.Deserialize(Body.Utf8, PeerContext.Default.PeerMessage)!;
Console.WriteLine(message.Data.CallerIdName);

internal sealed record PeerMessage
{
    public required string Name { get; init; }

    public string? RequiredAcl { get; init; }

    public Guid? OriginUuid { get; init; }

    public required PeerCall Data { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownKeys { get; set; }
}

internal sealed record PeerCall
{
    public required List<string> Bridges { get; init; }

    public required string CallId { get; init; }

    public required string CallerIdName { get; init; }

    public required string CallerIdNumber { get; init; }

    public required DateTimeOffset? CreationTime { get; init; }

    public required string Status { get; init; }

    public required Dictionary<string, Guid?> TalkingTo { get; init; }

    public required Guid? UserUuid { get; init; }

    public string? PeerCallerIdName { get; init; }

    public string? PeerCallerIdNumber { get; init; }

    public bool? OnHold { get; init; }

    public bool? IsCaller { get; init; }

    public string? DialedExtension { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PeerMessage))]
internal sealed partial class PeerContext : JsonSerializerContext;
