using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

public sealed class JsonContextTests
{
    private const string Data = """{"owner":"me","size":3}""";

    private static readonly SpecModel Model =
        Contract("Test.Bus", Event("thing_done", "things.done", Field("owner", Text), Field("size", Integer), Field("colour", Named("Colour", NamedTypeKind.StringEnum), optional: true)))
            .With(StringEnum("Colour", "red"));

    [Fact]
    public void System_Text_Json_reads_and_writes_by_the_context()
    {
        var project = Load("""
            public static string[] All(byte[] data, byte[] message)
            {
                var read = JsonSerializer.Deserialize(data, TestJsonContext.Default.ThingDone)!;
                var whole = JsonSerializer.Deserialize(message, TestJsonContext.Default.ThingDoneMessage)!;
                return
                [
                    read.Owner + read.Size,
                    JsonSerializer.Serialize(read with { Colour = Colour.Red }, TestJsonContext.Default.ThingDone),
                    JsonSerializer.Serialize(whole, TestJsonContext.Default.ThingDoneMessage),
                    JsonSerializer.Serialize(Colour.Red, TestJsonContext.Default.Colour),
                ];
            }
            """);
        const string message = """{"name":"thing_done","required_acl":null,"origin_uuid":"ca7f87e9-c2c8-5fad-ba1b-c3140ebb9be3","data":""" + Data + "}";

        Assert.Equal(
            ["me3", """{"owner":"me","size":3,"colour":"red"}""", message, "\"red\""],
            (string[])project.Run("All", Utf8(Data), Utf8(message))!);
    }

    [Fact]
    public void It_works_combined_with_other_contexts_and_with_the_users_options()
    {
        var context = (JsonSerializerContext)Load("public static object Context() => TestJsonContext.Default;").Run("Context")!;
        var @event = context.GetType().Assembly.GetType("Test.Bus.ThingDone")!;
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(new DefaultJsonTypeInfoResolver { Modifiers = { info => Assert.NotEqual(@event, info.Type) } }.WithOnly<int[]>(), context),
            WriteIndented = true,
        };

        var value = JsonSerializer.Deserialize(Data, options.GetTypeInfo(@event));

        Assert.Equal(Data, JsonSerializer.Serialize(value, options.GetTypeInfo(@event)));
        Assert.Equal("[\n  1\n]", JsonSerializer.Serialize(new[] { 1 }, options).ReplaceLineEndings("\n"));
        Assert.Same(options, options.GetTypeInfo(@event).Options);
        Assert.Null(context.GetTypeInfo(typeof(Version)));
    }

    [Fact]
    public void Options_that_shape_JSON_do_not_apply_to_the_types_of_a_contract()
    {
        var context = (JsonSerializerContext)Load("public static object Context() => TestJsonContext.Default;").Run("Context")!;
        var type = context.GetType().Assembly.GetType("Test.Bus.ThingDone")!;
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = context,
            WriteIndented = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.None),
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
            PropertyNameCaseInsensitive = true,
        };
        const string data = """{"owner":"<é>","size":0,"colour":"red","More":"é"}""";

        Assert.Equal(data, JsonSerializer.Serialize(JsonSerializer.Deserialize(data, options.GetTypeInfo(type)), options.GetTypeInfo(type)));
        Assert.Throws<EventFormatException>(() => JsonSerializer.Deserialize("""{"owner":"","size":"3"}""", options.GetTypeInfo(type)));
        Assert.Throws<EventFormatException>(() => JsonSerializer.Deserialize("""{"OWNER":"","size":3}""", options.GetTypeInfo(type)));
    }

    [Fact]
    public void A_context_may_be_bound_to_options_of_the_users_own()
    {
        var project = Load("public static object Bound(JsonSerializerOptions options) => new TestJsonContext(options).ThingDone;");
        var options = new JsonSerializerOptions { AllowTrailingCommas = true };

        Assert.Same(options, ((JsonTypeInfo)project.Run("Bound", options)!).Options);
        Assert.Throws<InvalidOperationException>(() => project.Run("Bound", options));
    }

    [Fact]
    public void A_converter_in_the_users_options_comes_before_the_contracts()
    {
        var project = Load("""
            private sealed class Custom : System.Text.Json.Serialization.JsonConverter<Colour>
            {
                public override Colour Read(ref Utf8JsonReader reader, System.Type type, JsonSerializerOptions options) => default;
                public override void Write(Utf8JsonWriter writer, Colour value, JsonSerializerOptions options) => writer.WriteNumberValue(7);
            }

            public static string Run()
            {
                var options = new JsonSerializerOptions { Converters = { new Custom() } };
                return JsonSerializer.Serialize(Colour.Red, new TestJsonContext(options).Colour);
            }
            """);

        Assert.Equal("7", project.Run("Run"));
    }

    [Fact]
    public void Events_may_be_called_like_members_of_the_context_and_like_each_others_messages()
    {
        var names = new[] { "default", "options", "get_type_info", "thing", "thing_message", "finalize", "get_type" };

        Project.Of(Contract("Test.Bus", [.. names.Select(name => Event(name, name, Field("owner", Text)))])).Generate().Compiles();
    }

    [Fact]
    public void A_contract_of_hundreds_of_types_finds_each()
    {
        var events = Enumerable.Range(0, 200).Select(n => Event($"event_{n}", "key", Field("owner", Text))).ToArray();
        var project = Project.Of(Contract("Test.Bus", events)) with
        {
            Source = "#pragma warning disable CS1591\npublic static class Probe { public static object Context() => Test.Bus.TestJsonContext.Default; }",
        };
        var context = (JsonSerializerContext)project.Generate().Load().Run("Context")!;

        Assert.All(context.GetType().Assembly.GetTypes().Where(type => type.Name.StartsWith("Event", StringComparison.Ordinal)), type => Assert.NotNull(context.GetTypeInfo(type)));
    }

    private static LoadedProject Load(string members) => (Project.Of(Model) with
    {
        Source = $"#pragma warning disable CS1591\nusing System.Text.Json; using Test.Bus; public static class Probe {{ {members} }}",
    }).Generate().Load();

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}

/// <summary>Narrows a resolver to one type, as a context of the user's own would be.</summary>
internal static class ResolverOfOneType
{
    public static IJsonTypeInfoResolver WithOnly<T>(this IJsonTypeInfoResolver inner) => new Resolver(inner, typeof(T));

    private sealed class Resolver(IJsonTypeInfoResolver inner, Type only) : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == only || type == only.GetElementType() ? inner.GetTypeInfo(type, options) : null;
    }
}
