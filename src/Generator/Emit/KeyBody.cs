using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>The bodies of the routines that write a key or an ACL with all its values.</summary>
internal static class KeyBody
{
    /// <summary>The parameters that a routine takes the values by. A uuid goes <c>in</c>: to copy it would cost as much as all else.</summary>
    public static string Parameters(IEnumerable<PlaceholderModel> placeholders) =>
        string.Join(", ", placeholders.Select(placeholder => $"{In(placeholder)}{Builder.TypeOf(placeholder)} {placeholder.ParameterName}"));

    /// <summary>The arguments for <see cref="Parameters"/>.</summary>
    public static string Arguments(IEnumerable<PlaceholderModel> placeholders) =>
        string.Join(", ", placeholders.Select(placeholder => In(placeholder) + placeholder.ParameterName));

    /// <summary>Statements that write a template with all its values.</summary>
    public static void Write(CodeWriter code, string writer, TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders)
    {
        foreach (var part in template.Parts)
        {
            if (!part.IsPlaceholder)
                code.Line(Literal(writer, part.Text));
            else
                WritePlaceholder(code, writer, placeholders.First(known => known.WireName == part.Text));
        }
    }

    /// <summary>The writer of a text: into the string itself where the values tell its length.</summary>
    public static string NewWriter(TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders)
    {
        var lengths = template.Parts.Select(part => part.IsPlaceholder
            ? Length(placeholders.First(known => known.WireName == part.Text))
            : Sound(part.Text).Length.ToString(CultureInfo.InvariantCulture)).ToList();
        return $"new {Builder.KeyWriter}({(lengths.Contains(null) ? Builder.Buffer : string.Join(" + ", lengths))})";
    }

    private static string? Length(PlaceholderModel placeholder)
    {
        if (!Builder.TakesNull(placeholder, out var literal))
            return PlaceholderText.LengthOf(placeholder.ParameterName, placeholder.Type);

        var length = PlaceholderText.LengthOf(PlaceholderText.OfPresent(placeholder), placeholder.Type);
        return length is null ? null : $"({placeholder.ParameterName} is null ? {Sound(literal).Length.ToString(CultureInfo.InvariantCulture)} : {length})";
    }

    private static string In(PlaceholderModel placeholder) => placeholder.Type is ValueType.Scalar { Kind: ScalarKind.Uuid } ? "in " : "";

    private static string Literal(string writer, string text) => $"{writer}.Literal({CSharp.Literal(Sound(text))}, {CSharp.Utf8Literal(text)});";

    // Half a surrogate pair is U+FFFD in both forms, so that they are one text.
    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void WritePlaceholder(CodeWriter code, string writer, PlaceholderModel placeholder)
    {
        if (!Builder.TakesNull(placeholder, out var literal))
        {
            code.Line(PlaceholderText.WriteTo(writer, placeholder.ParameterName, placeholder));
            return;
        }

        code.Line($"if ({placeholder.ParameterName} is null)");
        using (code.Indented())
            code.Line(Literal(writer, literal));
        code.Line("else");
        using (code.Indented())
            code.Line(PlaceholderText.WriteTo(writer, PlaceholderText.OfPresent(placeholder), placeholder));
    }
}
