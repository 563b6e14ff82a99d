using System.Text.Json.Serialization;

namespace BusContracts.Benchmarks.Peers;

/// <summary>The records without unknown fields: with them the source generator emits no fast path.</summary>
internal sealed record WrittenMessage<TData>
{
    public required string Name { get; init; }

    public string? RequiredAcl { get; init; }

    public Guid? OriginUuid { get; init; }

    public required TData Data { get; init; }
}

internal sealed record WrittenCallCreated
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
}

internal sealed record WrittenFavoriteAdded
{
    public required Guid XivoUuid { get; init; }

    public required Guid UserUuid { get; init; }

    public required string Source { get; init; }

    public required string SourceEntryId { get; init; }
}

internal sealed record WrittenVoicemailCreated
{
    public required long VoicemailId { get; init; }

    public required WrittenVoicemailMessage Message { get; init; }

    public required Guid UserUuid { get; init; }

    public required string MessageId { get; init; }
}

internal sealed record WrittenVoicemailMessage
{
    public required long Timestamp { get; init; }

    public required string? CallerIdNum { get; init; }

    public required string? CallerIdName { get; init; }

    public required long Duration { get; init; }

    public required WrittenVoicemailFolder Folder { get; init; }

    public required string Id { get; init; }
}

internal sealed record WrittenVoicemailFolder
{
    public required string Type { get; init; }

    public required long Id { get; init; }

    public required string Name { get; init; }
}

/// <summary>System.Text.Json's source generator with its fast path, which is <c>SerializeHandler</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Serialization | JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WrittenMessage<WrittenCallCreated>), TypeInfoPropertyName = "CallCreated")]
[JsonSerializable(typeof(WrittenMessage<WrittenFavoriteAdded>), TypeInfoPropertyName = "FavoriteAdded")]
[JsonSerializable(typeof(WrittenMessage<Dictionary<string, string>>), TypeInfoPropertyName = "QueueMemberStatus")]
[JsonSerializable(typeof(WrittenMessage<WrittenVoicemailCreated>), TypeInfoPropertyName = "VoicemailCreated")]
internal sealed partial class WrittenPeers : JsonSerializerContext;
