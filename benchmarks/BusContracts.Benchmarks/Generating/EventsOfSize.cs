using System.Globalization;
using System.Text;

namespace BusContracts.Benchmarks;

/// <summary>The same events as a contract and as records of System.Text.Json: eight fields each, of eight types.</summary>
internal static class EventsOfSize
{
    private static readonly (string Name, string Property, string InContract, string InCSharp)[] Fields =
    [
        ("order_id", "OrderId", "uuid", "Guid"),
        ("customer", "Customer", "string", "string"),
        ("note", "Note", "string?", "string?"),
        ("quantity", "Quantity", "integer", "long"),
        ("weight", "Weight", "number", "double"),
        ("is_gift", "IsGift", "boolean", "bool"),
        ("placed_at", "PlacedAt", "timestamp", "DateTimeOffset"),
        ("tags", "Tags", "list of string", "List<string>"),
    ];

    /// <summary>A contract of <paramref name="events"/> events.</summary>
    /// <param name="events">How many.</param>
    /// <param name="edited">The number of one whose summary and one field are others; -1 for none.</param>
    public static string Contract(int events, int edited = -1)
    {
        var text = new StringBuilder("""
            contract: Shop.Bus
            summary: The bus of a shop.
            releases: ["1.0"]
            exchange: { name: shop, type: topic, durable: true }
            message: { content-type: application/json, persistent: true }
            envelope:
              name: { role: name, header: true, summary: The name of the event. }
              data: { role: data, summary: What the event says. }
            events:

            """);
        for (var number = 0; number < events; number++)
            AppendEvent(text, number, number == edited);
        return text.ToString();
    }

    /// <summary>The records that a user of System.Text.Json's generator writes for the same messages, and their context.</summary>
    public static string Records(int events)
    {
        var text = new StringBuilder("""
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Serialization;

            namespace Shop.Bus;

            public sealed record Message<T>
            {
                [JsonPropertyName("name")] public required string Name { get; init; }
                [JsonPropertyName("data")] public required T Data { get; init; }
                [JsonExtensionData] public Dictionary<string, JsonElement>? Others { get; set; }
            }

            """);
        for (var number = 0; number < events; number++)
            AppendRecord(text, number);
        for (var number = 0; number < events; number++)
            text.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Message<OrderPlaced{number}>), TypeInfoPropertyName = \"OrderPlaced{number}Message\")]\n");
        return text.Append("public sealed partial class ShopContext : JsonSerializerContext;\n").ToString();
    }

    private static void AppendEvent(StringBuilder text, int number, bool isEdited)
    {
        text.Append(CultureInfo.InvariantCulture, $"  order_placed_{number}:\n");
        text.Append(CultureInfo.InvariantCulture, $"    summary: {(isEdited ? "Edited, an" : "An")} order of kind {number} is placed.\n");
        text.Append(CultureInfo.InvariantCulture, $"    routing-key: orders.{number}.{{order_id}}.placed\n    data:\n");
        foreach (var (name, _, type, _) in Fields)
            text.Append(CultureInfo.InvariantCulture, $"      {(isEdited && name == "note" ? "remark" : name)}: {type}\n");
    }

    private static void AppendRecord(StringBuilder text, int number)
    {
        text.Append(CultureInfo.InvariantCulture, $"public sealed record OrderPlaced{number}\n{{\n");
        foreach (var (name, property, _, type) in Fields)
            text.Append(CultureInfo.InvariantCulture, $"    [JsonPropertyName(\"{name}\")] public required {type} {property} {{ get; init; }}\n");
        text.Append("    [JsonExtensionData] public Dictionary<string, JsonElement>? Others { get; set; }\n}\n\n");
    }
}
