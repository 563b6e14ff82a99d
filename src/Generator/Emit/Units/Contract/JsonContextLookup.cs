using System;
using System.Collections.Generic;

namespace BusContracts.Generator.Emit.Units.Contract;

/// <summary>From a type to its metadata, as System.Text.Json asks for it.</summary>
internal static class JsonContextLookup
{
    // One method with thousands of branches takes the JIT longer than every message of a day.
    private const int TypesPerMethod = 64;

    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    /// <summary>Writes both <c>GetTypeInfo</c> and the methods that they look in.</summary>
    public static void Write(CodeWriter code, IReadOnlyList<JsonMember> members)
    {
        var methods = new List<string>();
        for (var start = 0; start < members.Count; start += TypesPerMethod)
        {
            methods.Add($"Find{methods.Count}(type, options)");
            WriteMethod(code, $"Find{methods.Count - 1}", members, start);
        }

        code.Line("""
            /// <inheritdoc/>
            public override global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type) =>
                Options.TryGetTypeInfo(type, out var info) ? info : null;

            """);
        code.Line($"{Metadata}JsonTypeInfo? {Metadata}IJsonTypeInfoResolver.GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options) =>");
        using (code.Indented())
            code.Line((methods.Count == 0 ? "null" : string.Join(" ?? ", methods)) + ";").Line();
    }

    private static void WriteMethod(CodeWriter code, string name, IReadOnlyList<JsonMember> members, int start)
    {
        using (code.Block($"private {Metadata}JsonTypeInfo? {name}(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)"))
        {
            for (var i = start; i < Math.Min(start + TypesPerMethod, members.Count); i++)
            {
                code.Line($"if (type == typeof({members[i].Type}))");
                using (code.Indented())
                    code.Line($"return Create<{members[i].Type}>(options, static () => new {members[i].Converter}());");
            }

            code.Line("return null;");
        }

        code.Line();
    }
}
