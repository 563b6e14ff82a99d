using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>JSON types that a field is accepted in beside its own.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonForms
{
    /// <summary>No other.</summary>
    None = 0,

    /// <summary>Null.</summary>
    Null = 1,

    /// <summary>A string.</summary>
    String = 2,

    /// <summary>A whole number of at most 64 bits.</summary>
    Integer = 4,

    /// <summary>Any number.</summary>
    Number = 8,

    /// <summary>True or false.</summary>
    Boolean = 16,

    /// <summary>An object.</summary>
    Object = 32,

    /// <summary>An array.</summary>
    Array = 64,

    /// <summary>Any JSON.</summary>
    Any = Null | String | Integer | Number | Boolean | Object | Array,
}

/// <content>Which form a value has.</content>
public static partial class JsonRead
{
    /// <summary>Whether the value has one of the forms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ref Utf8JsonReader reader, JsonForms forms) => reader.TokenType switch
    {
        JsonTokenType.Null => (forms & JsonForms.Null) != 0,
        JsonTokenType.String => (forms & JsonForms.String) != 0,
        JsonTokenType.True or JsonTokenType.False => (forms & JsonForms.Boolean) != 0,
        JsonTokenType.StartObject => (forms & JsonForms.Object) != 0,
        JsonTokenType.StartArray => (forms & JsonForms.Array) != 0,
        JsonTokenType.Number => (forms & JsonForms.Number) != 0 || ((forms & JsonForms.Integer) != 0 && reader.TryGetInt64(out _)),
        _ => false,
    };

    /// <summary>Whether a field's value has one of the forms that its type cannot hold; it is then kept, and the field is left unset.</summary>
    /// <exception cref="EventFormatException">A text in it is not UTF-8.</exception>
    public static bool IsForm(ref Utf8JsonReader reader, string field, JsonForms forms, ref JsonFieldsBuilder unknown)
    {
        if (!Is(ref reader, forms))
            return false;

        unknown.ReadForm(ref reader, field);
        return true;
    }
}
