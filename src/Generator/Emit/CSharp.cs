using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>How a value of the model is spelled in C#.</summary>
internal static class CSharp
{
    private const int RoomForEscapes = 16;

    /// <summary>The C# type that holds a value of <paramref name="type"/>; <paramref name="optional"/> makes it nullable.</summary>
    public static string TypeOf(ValueType type, bool optional = false)
    {
        var name = type switch
        {
            ValueType.Scalar scalar => TypeOf(scalar.Kind),
            ValueType.List list => $"global::BusContracts.EquatableList<{TypeOf(list.Element)}>",
            ValueType.Map map => $"global::BusContracts.EquatableMap<{TypeOf(map.Value)}>",
            ValueType.Named named => named.Name,
            _ => throw new System.InvalidOperationException($"No C# type for {type}."),
        };
        return optional || type.Nullable ? name + "?" : name;
    }

    /// <summary>A C# string literal.</summary>
    public static string Literal(string text)
    {
        if (IsPlain(text))
            return "\"" + text + "\"";

        var literal = new StringBuilder("\"", text.Length + RoomForEscapes);
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (c is >= ' ' and < '\u007f')
                literal.Append(c);
            else
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The text as UTF-8 has it: half a surrogate pair, which UTF-8 cannot hold, is U+FFFD.</summary>
    public static string Sound(string text) => IsPlain(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>A C# string literal, or <c>null</c>.</summary>
    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    /// <summary>An array of string literals.</summary>
    /// <remarks>No collection expression: where a list is wanted the compiler makes a class of its own for one.</remarks>
    public static string Literals(IEnumerable<string> texts)
    {
        var literals = string.Join(", ", texts.Select(Literal));
        return literals.Length == 0 ? "global::System.Array.Empty<string>()" : $"new[] {{ {literals} }}";
    }

    /// <summary>A UTF-8 literal of the <see cref="Sound"/> text.</summary>
    public static string Utf8Literal(string text) => Literal(Sound(text)) + "u8";

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>A C# literal of type <c>long</c>.</summary>
    public static string Literal(long value) =>
        value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    // Nearly every text does: it is not copied to find that out.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is '"' or '\\' or < ' ' or > '~')
                return false;
        }

        return true;
    }

    private static string TypeOf(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Integer => "long",
        ScalarKind.Number => "double",
        ScalarKind.Boolean => "bool",
        ScalarKind.Uuid => "global::BusContracts.Uuid",
        ScalarKind.Timestamp => "global::BusContracts.Timestamp",
        ScalarKind.UnixSeconds => "global::System.DateTimeOffset",
        ScalarKind.Any => "global::BusContracts.RawJson",
        _ => throw new System.InvalidOperationException($"No C# type for {kind}."),
    };
}
