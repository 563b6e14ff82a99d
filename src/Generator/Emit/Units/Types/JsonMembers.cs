using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

internal static class JsonMembers
{
    public static void Write(CodeWriter code, TypeModel type) => code.Line($$"""
        static {{type.Name}} global::BusContracts.Generated.IJsonValue<{{type.Name}}>.ReadJson(ref global::System.Text.Json.Utf8JsonReader reader) => throw new global::System.NotSupportedException();

        static void global::BusContracts.Generated.IJsonValue<{{type.Name}}>.WriteJson(ref global::BusContracts.Generated.JsonSpanWriter writer, {{type.Name}} value) => throw new global::System.NotSupportedException();
        """);
}
