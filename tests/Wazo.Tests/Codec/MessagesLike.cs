using System.Text.Json;
using BusContracts;
using FsCheck;
using FsCheck.Fluent;

namespace Wazo.Bus.Tests.Codec;

/// <summary>Bodies of the shape of a given one, with any values of the same types and with fields that nobody documented.</summary>
internal static class MessagesLike
{
    private static readonly string[] s_timestamps =
    [
        "2016-02-10T11:57:02.592-0500", "2016-02-10T11:57:02", "2016-02-10 11:57:02.123456", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999+14:00", "2020-02-29T00:00:00.12345678901-00:00", "2020-01-01T00:00:00+05",
    ];

    private static readonly string[] s_texts = ["", "None", "6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", "6D0C2F4E-91AB-4B7E-8F33-52A8C7E0B914", "busy", "\u00e9\U0001F600\0\"\\/\u007f\u2028", "0", "true"];

    private static readonly Gen<string> s_text = Gen.OneOf(Gen.Elements(s_texts), ArbMap.Default.GeneratorFor<string>().Select(Sound)).Select(text => JsonSerializer.Serialize(text));

    private static readonly Gen<string> s_integer = ArbMap.Default.GeneratorFor<int>().Select(number => JsonSerializer.Serialize(number));

    private static readonly Gen<string> s_boolean = Gen.Elements("true", "false");

    private static readonly Gen<string> s_any = Gen.OneOf(
        s_text, s_integer, s_boolean, Gen.Elements("null", "[]", "{}", "1.0", "1e400", "98765432109876543210", "-0", """{"a":[1,{"b":null}],"a b":"\u0041"}"""));

    /// <summary>Bodies like <paramref name="body"/>; its name stays.</summary>
    public static Gen<string> Of(JsonElement body) => Object(body, hasMore: true, isEnvelope: true);

    private static Gen<string> Like(JsonElement value, bool isData) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value, hasMore: isData, isEnvelope: false),
        JsonValueKind.Array => Gen.CollectToArray(value.EnumerateArray().ToArray(), item => Like(item, isData: false)).Select(items => $"[{string.Join(", ", items)}]"),
        JsonValueKind.String when Timestamp.TryParse(value.GetString(), out _) => Gen.Elements(s_timestamps).Select(text => $"\"{text}\""),
        JsonValueKind.String => s_text,
        JsonValueKind.Number when value.TryGetInt64(out _) => s_integer,
        JsonValueKind.True or JsonValueKind.False => s_boolean,
        _ => Gen.Constant(value.GetRawText()),
    };

    private static Gen<string> Object(JsonElement value, bool hasMore, bool isEnvelope)
    {
        var fields = value.EnumerateObject().Select(field => isEnvelope && field.Name == "name"
            ? Gen.Constant(Field(field.Name, field.Value.GetRawText()))
            : Like(field.Value, isData: isEnvelope && field.Name == "data").Select(json => Field(field.Name, json)));
        var more = hasMore
            ? Gen.Choose(0, 2).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count).ToArray(), i => s_any.Select(json => Field($"undocumented é {i}", json))))
            : Gen.Constant<string[]>([]);
        return from known in Gen.CollectToArray(fields.ToArray(), field => field)
               from unknown in more
               from order in Gen.Shuffle(known.Concat(unknown).ToArray())
               select $"{{{string.Join(", ", order)}}}";
    }

    private static string Field(string name, string json) => $"{JsonSerializer.Serialize(name)}: {json}";

    // Half a surrogate pair is no text; the table of odd input has it.
    private static string Sound(string? text) => new([.. (text ?? "").Where(c => !char.IsSurrogate(c))]);
}
