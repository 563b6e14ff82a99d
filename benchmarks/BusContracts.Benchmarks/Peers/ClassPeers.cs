using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusContracts.Benchmarks.Peers;

/// <summary>The same as classes with setters and nothing required: what System.Text.Json reads fastest, and checks least.</summary>
internal sealed class ClassMessage<TData>
{
    public string Name { get; set; } = default!;

    public string? RequiredAcl { get; set; }

    public Guid? OriginUuid { get; set; }

    public TData Data { get; set; } = default!;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownKeys { get; set; }
}

internal sealed class ClassCallCreated
{
    public List<string> Bridges { get; set; } = default!;

    public string CallId { get; set; } = default!;

    public string CallerIdName { get; set; } = default!;

    public string CallerIdNumber { get; set; } = default!;

    public DateTimeOffset? CreationTime { get; set; }

    public string Status { get; set; } = default!;

    public Dictionary<string, Guid?> TalkingTo { get; set; } = default!;

    public Guid? UserUuid { get; set; }

    public string? PeerCallerIdName { get; set; }

    public string? PeerCallerIdNumber { get; set; }

    public bool? OnHold { get; set; }

    public bool? IsCaller { get; set; }

    public string? DialedExtension { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

internal sealed class ClassFavoriteAdded
{
    public Guid XivoUuid { get; set; }

    public Guid UserUuid { get; set; }

    public string Source { get; set; } = default!;

    public string SourceEntryId { get; set; } = default!;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

internal sealed class ClassVoicemailCreated
{
    public long VoicemailId { get; set; }

    public ClassVoicemailMessage Message { get; set; } = default!;

    public Guid UserUuid { get; set; }

    public string MessageId { get; set; } = default!;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

internal sealed class ClassVoicemailMessage
{
    public long Timestamp { get; set; }

    public string? CallerIdNum { get; set; }

    public string? CallerIdName { get; set; }

    public long Duration { get; set; }

    public ClassVoicemailFolder Folder { get; set; } = default!;

    public string Id { get; set; } = default!;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

internal sealed class ClassVoicemailFolder
{
    public string Type { get; set; } = default!;

    public long Id { get; set; }

    public string Name { get; set; } = default!;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

/// <summary>System.Text.Json's source generator over the classes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ClassMessage<ClassCallCreated>), TypeInfoPropertyName = "CallCreated")]
[JsonSerializable(typeof(ClassMessage<ClassFavoriteAdded>), TypeInfoPropertyName = "FavoriteAdded")]
[JsonSerializable(typeof(ClassMessage<Dictionary<string, string>>), TypeInfoPropertyName = "QueueMemberStatus")]
[JsonSerializable(typeof(ClassMessage<ClassVoicemailCreated>), TypeInfoPropertyName = "VoicemailCreated")]
internal sealed partial class ClassPeers : JsonSerializerContext;
