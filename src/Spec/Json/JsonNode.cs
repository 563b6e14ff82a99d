using System.Collections.Generic;

namespace BusContracts.Spec.Json;

/// <summary>A JSON value and where it stands in its text.</summary>
internal abstract record JsonNode(TextRange Range)
{
    public sealed record Object(TextRange Range, IReadOnlyList<JsonMember> Members) : JsonNode(Range);

    public sealed record Array(TextRange Range, IReadOnlyList<JsonNode> Items) : JsonNode(Range);

    public sealed record String(TextRange Range, string Value) : JsonNode(Range);

    /// <summary>A number as it is written.</summary>
    public sealed record Number(TextRange Range, string Text) : JsonNode(Range);

    public sealed record Boolean(TextRange Range, bool Value) : JsonNode(Range);

    public sealed record Null(TextRange Range) : JsonNode(Range);
}

/// <summary>One member of an object.</summary>
internal readonly record struct JsonMember(JsonNode.String Key, JsonNode Value);
