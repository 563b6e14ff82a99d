using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;

namespace BusContracts.Generator.Tests.Codec;

/// <summary>The codec that is emitted for an event "thing" of given fields, compiled and run.</summary>
internal sealed class EmittedCodec
{
    private readonly LoadedProject _project;

    private EmittedCodec(LoadedProject project) => _project = project;

    public static EmittedCodec Of(params FieldModel[] fields) => Of(null, [], fields);

    /// <param name="otherFields">The type of unlisted fields.</param>
    /// <param name="types">The named types that the fields have.</param>
    /// <param name="fields">The fields.</param>
    public static EmittedCodec Of(Spec.ValueType? otherFields, TypeModel[] types, params FieldModel[] fields)
    {
        var thing = TestModels.Event("thing", "things", fields) with { OtherFields = otherFields };
        var project = Project.Of(TestModels.Contract("Test.Bus", thing).With(types)) with
        {
            Source = """
                #pragma warning disable CS1591
                using System.Text.Json;
                using Test.Bus;
                public static class Probe
                {
                    public static string RoundTrip(string json) => JsonSerializer.Serialize(Read(json), TestJsonContext.Default.Thing);

                    public static bool AreEqual(string one, string other) => Read(one) == Read(other) && Read(one).GetHashCode() == Read(other).GetHashCode();

                    public static object? Value(string json, string property) => typeof(Thing).GetProperty(property)!.GetValue(Read(json));

                    public static string Message(string json) =>
                        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, TestJsonContext.Default.ThingMessage)!, TestJsonContext.Default.ThingMessage);

                    private static Thing Read(string json) => JsonSerializer.Deserialize(json, TestJsonContext.Default.Thing)!;
                }
                """,
        };
        return new EmittedCodec(project.Generate().Load());
    }

    /// <summary>The JSON after it was read and written again.</summary>
    public string RoundTrip(string json) => (string)_project.Run("RoundTrip", json)!;

    /// <summary>A whole message after it was read and written again.</summary>
    public string Message(string json) => (string)_project.Run("Message", json)!;

    /// <summary>A property's value.</summary>
    public object? Value(string json, string property) => _project.Run("Value", json, property);

    public bool AreEqual(string one, string other) => (bool)_project.Run("AreEqual", one, other)!;

    /// <summary>Where and why reading fails.</summary>
    public (string Path, string Expected, string Found) Problem(string json)
    {
        var problem = Assert.Throws<EventFormatException>(() => RoundTrip(json));
        return (problem.JsonPath, problem.Expected, problem.Found);
    }
}
