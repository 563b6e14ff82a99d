namespace BusContracts.Generator.Emit.Units.Contract;

/// <summary>How metadata is made: by the user's own converter where the options have one, as System.Text.Json's generator does it.</summary>
internal static class JsonContextCreation
{
    /// <summary>Writes the methods.</summary>
    public static void Write(CodeWriter code) => code.Line("""
        private global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> Create<T>(
            global::System.Text.Json.JsonSerializerOptions options,
            global::System.Func<global::System.Text.Json.Serialization.JsonConverter> contractConverter)
        {
            var converter = UserConverter(typeof(T), options) ?? contractConverter();
            var info = global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<T>(options, converter);
            info.OriginatingResolver = this;
            return info;
        }

        private static global::System.Text.Json.Serialization.JsonConverter? UserConverter(
            global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
        {
            foreach (var converter in options.Converters)
            {
                if (converter.CanConvert(type))
                    return converter is global::System.Text.Json.Serialization.JsonConverterFactory factory ? factory.CreateConverter(type, options) : converter;
            }

            return null;
        }
        """);
}
