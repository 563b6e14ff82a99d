using System.Globalization;
using System.Text;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>Names of the runtime that the emitted codec calls, and JSON text as C# literals.</summary>
internal static class JsonCode
{
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::BusContracts.Generated.JsonSpanWriter";
    public const string Read = "global::BusContracts.Generated.JsonRead";
    public const string FieldsBuilder = "global::BusContracts.Generated.JsonFieldsBuilder";
    public const string MapBuilder = "global::BusContracts.Generated.JsonMapBuilder";
    public const string Forms = "global::BusContracts.Generated.JsonForms";

    /// <summary>The property that holds what of an object the contract does not have.</summary>
    public const string UnknownFields = "UnknownFields";

    /// <summary>The property that holds the unlisted fields of an object that the contract gives a type.</summary>
    public const string OtherFields = "Fields";

    /// <summary>The number of bytes of <see cref="CSharp.Utf8Literal"/>.</summary>
    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>A field's name as it stands in JSON: quoted, escaped, with its colon.</summary>
    public static string Name(string wireName)
    {
        var json = new StringBuilder("\"", wireName.Length + 3);
        foreach (var c in CSharp.Sound(wireName))
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ')
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }

        return json.Append("\":").ToString();
    }
}
