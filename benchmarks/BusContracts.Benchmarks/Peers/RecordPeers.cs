using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusContracts.Benchmarks.Peers;

/// <summary>What a careful team writes by hand: records with required members, real types, and unknown fields kept.</summary>
/// <remarks>The CLR types are those of the generated records wherever System.Text.Json can hold them.</remarks>
internal sealed record RecordMessage<TData>
{
    public required string Name { get; init; }

    public string? RequiredAcl { get; init; }

    public Guid? OriginUuid { get; init; }

    public required TData Data { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownKeys { get; set; }
}

internal sealed record RecordCallCreated
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

internal sealed record RecordFavoriteAdded
{
    public required Guid XivoUuid { get; init; }

    public required Guid UserUuid { get; init; }

    public required string Source { get; init; }

    public required string SourceEntryId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

internal sealed record RecordVoicemailCreated
{
    public required long VoicemailId { get; init; }

    public required RecordVoicemailMessage Message { get; init; }

    public required Guid UserUuid { get; init; }

    public required string MessageId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

/// <remarks>Seconds since 1970 are a number to System.Text.Json; turning them into a time is left to the caller.</remarks>
internal sealed record RecordVoicemailMessage
{
    public required long Timestamp { get; init; }

    public required string? CallerIdNum { get; init; }

    public required string? CallerIdName { get; init; }

    public required long Duration { get; init; }

    public required RecordVoicemailFolder Folder { get; init; }

    public required string Id { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

/// <remarks>An enum would throw at the first folder type that is not in it, so the type is a text.</remarks>
internal sealed record RecordVoicemailFolder
{
    public required string Type { get; init; }

    public required long Id { get; init; }

    public required string Name { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

/// <summary>System.Text.Json's source generator over the records. AMI data is a map, as the generated record has it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RecordMessage<RecordCallCreated>), TypeInfoPropertyName = "CallCreated")]
[JsonSerializable(typeof(RecordMessage<RecordFavoriteAdded>), TypeInfoPropertyName = "FavoriteAdded")]
[JsonSerializable(typeof(RecordMessage<Dictionary<string, string>>), TypeInfoPropertyName = "QueueMemberStatus")]
[JsonSerializable(typeof(RecordMessage<RecordVoicemailCreated>), TypeInfoPropertyName = "VoicemailCreated")]
internal sealed partial class RecordPeers : JsonSerializerContext;
