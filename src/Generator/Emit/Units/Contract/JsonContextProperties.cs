using System.Collections.Generic;

namespace BusContracts.Generator.Emit.Units.Contract;

/// <summary>A property of the JSON context for each type: <c>OrdersJsonContext.Default.OrderPlaced</c>.</summary>
internal static class JsonContextProperties
{
    /// <summary>Writes the properties; each asks its options once.</summary>
    public static void Write(CodeWriter code, IReadOnlyList<JsonMember> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var info = $"global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{members[i].Type}>";
            code.Line($"private {info}? _info{i};")
                .Line()
                .DocXml("summary", $"Metadata of {members[i].Meaning}.")
                .Line($"public {info} {members[i].Property} => _info{i} ??= ({info})Options.GetTypeInfo(typeof({members[i].Type}));")
                .Line();
        }
    }
}
