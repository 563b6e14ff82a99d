using System.Text;

namespace BusContracts.Tests.Messages;

/// <summary>Every row of the table in <c>docs/codec.md</c>.</summary>
internal static class OddInputs
{
    private const string Plain = "\"\"";

    private const string NoText = "a string that is no text (invalid UTF-8 or a lone surrogate)";

    public static IReadOnlyList<OddInput> All { get; } =
    [
        OddInput.Refused("no bytes", "", "an empty body", "$"),
        OddInput.Refused("white space alone", " \r\n\t", "nothing but white space", "$"),
        OddInput.Refused("a byte order mark", "\uFEFF" + OddInput.With(Plain), "a byte order mark", "$"),
        OddInput.Refused("an array, a string, a number, `null`", "[]", "an array", "$"),
        OddInput.Refused("text that is no JSON", "PUTVAL a/b 1", "'P' is an invalid start of a value", "$"),
        OddInput.Refused("JSON that breaks off", OddInput.With(Plain)[..^1], "Expected depth to be zero", "$"),
        OddInput.Refused("something behind the object", OddInput.With(Plain) + "x", "'x' is invalid after a single JSON value", "$"),
        OddInput.Read("white space behind the object", OddInput.With(Plain) + " \n", OddInput.With(Plain)),
        OddInput.Refused("a trailing comma", OddInput.With(Plain, ","), "The JSON object contains a trailing comma", "$.data"),
        OddInput.Refused("a comment", OddInput.With(Plain, "/**/"), "'/' is invalid after a value", "$.data"),
        OddInput.Refused("`NaN`, `Infinity`", OddInput.With(Plain, ",\"rank\":NaN"), "'N' is an invalid start of a value", "$.data.rank"),
        OddInput.Refused("a lone surrogate, escaped, in a field of the contract", OddInput.With("\"\\ud800\""), NoText, "$.data.source"),
        OddInput.Read("a lone surrogate, escaped, in the value of an unknown field", OddInput.With(Plain, ",\"a\":\"\\ud800\""), OddInput.With(Plain, ",\"a\":\"\\ud800\"")),
        OddInput.Refused("a lone surrogate, escaped, in a field's name", OddInput.With(Plain, ",\"\\ud800\":1"), "escapes or bytes that are no text", "$.data"),
        OddInput.Refused("invalid UTF-8 in a field of the contract", OddInput.WithInvalid("\"?\""), NoText, "$.data.source"),
        OddInput.Refused("invalid UTF-8 in the value of an unknown field", OddInput.WithInvalid(Plain, ",\"a\":[\"?\"]"), "bytes that are no UTF-8", "$.data.a"),
        OddInput.Refused("invalid UTF-8 in a field's name", OddInput.WithInvalid(Plain, ",\"?\":1"), "bytes that are no UTF-8", "$.data"),
        OddInput.Refused("a raw control character in a string", OddInput.With("\"\u0001\""), "'0x01' is invalid within a JSON string", "$.data.source"),
        OddInput.Read("an escaped NUL", OddInput.With("\"\\u0000\""), OddInput.With("\"\\u0000\"")),
        OddInput.Read("escapes that need not be there, in a field of the contract", OddInput.With("\"\\u0041\\/\\u00e9\""), OddInput.With("\"A/\u00e9\"")),
        OddInput.Read("escapes that need not be there, in the value of an unknown field", OddInput.With(Plain, ",\"a\":\"\\u0041\\/\""), OddInput.With(Plain, ",\"a\":\"\\u0041\\/\"")),
        OddInput.Read("escaped keys", OddInput.With(Plain, ",\"r\\u0061nk\":1").Replace("\"name\"", "\"n\\u0061me\"", StringComparison.Ordinal), OddInput.With(Plain, ",\"rank\":1")),
        OddInput.Read("a key twice in the data", OddInput.With(Plain, ",\"rank\":1,\"a\":1,\"rank\":2,\"a\":2"), OddInput.With(Plain, ",\"rank\":2,\"a\":2")),
        OddInput.Refused("a key twice in the data, of which the first has another JSON type", OddInput.With(Plain, ",\"rank\":[],\"rank\":2"), "an array", "$.data.rank"),
        OddInput.Read("a key twice in the data, in two JSON types that the contract accepts", OddInput.With(Plain, ",\"source_entry_id\":1,\"source_entry_id\":\"1\""), OddInput.With(Plain).Replace("_id\":\"\"", "_id\":\"1\"", StringComparison.Ordinal)),
        OddInput.Read("a key twice in the envelope", OddInput.With(Plain)[..^1] + ",\"b\":1,\"name\":\"favorite_added\",\"b\":2}", OddInput.With(Plain)[..^1] + ",\"b\":2}"),
        OddInput.Read("the data twice", "{\"data\":{\"rank\":1}," + OddInput.With(Plain)[1..], OddInput.With(Plain)),
        OddInput.Refused("a whole number of more than 64 bits, in a field of the contract", OddInput.With(Plain, ",\"rank\":9223372036854775808"), "the number 9223372036854775808", "$.data.rank"),
        OddInput.Read("a number of any length, in an unknown field", OddInput.With(Plain, ",\"a\":1e-999,\"b\":98765432109876543210"), OddInput.With(Plain, ",\"a\":1e-999,\"b\":98765432109876543210")),
        OddInput.Refused("`1.0` or `1e2` where the contract has a whole number", OddInput.With(Plain, ",\"rank\":1.0"), "the number 1.0", "$.data.rank"),
        OddInput.Read("`-0` where the contract has a whole number", OddInput.With(Plain, ",\"rank\":-0"), OddInput.With(Plain, ",\"rank\":-0")),
        OddInput.Refused("a field of another JSON type, which the contract does not accept", OddInput.With("1"), "the number 1", "$.data.source"),
        OddInput.Read("nesting of 64 levels", OddInput.Nested(MessageLimits.MaxDepth), OddInput.Nested(MessageLimits.MaxDepth)),
        OddInput.Refused("nesting of 65 levels", OddInput.Nested(MessageLimits.MaxDepth + 1), "The maximum configured depth of 64 has been exceeded", "$.data.a"),
        OddInput.Read("a body of 64 MiB", "", "") with { Body = OddInput.OfLength(MessageLimits.MaxBodyBytes), Written = Encoding.UTF8.GetString(OddInput.OfLength(MessageLimits.MaxBodyBytes)) },
        OddInput.Refused("a body of 64 MiB and one byte", OddInput.OfLength(MessageLimits.MaxBodyBytes + 1), "one of 67108865", "$"),
    ];
}
