using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>The bodies of the routines that write a key or an ACL with all its values.</summary>
internal static class KeyBody
{
    private const int UuidLength = 36;

    /// <summary>The limit of a routing key; what is longer is left to the writer, which reports it.</summary>
    private const int MaxUtf8Bytes = 255;

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
            : CSharp.Sound(part.Text).Length.ToString(CultureInfo.InvariantCulture)).ToList();
        return $"new {Builder.KeyWriter}({(lengths.Contains(null) ? Builder.Buffer : string.Join(" + ", lengths))})";
    }

    /// <summary>The constant before, the uuid and the constant behind as arguments; null where the template is more than that, or may be too long.</summary>
    public static string? OfOneUuid(TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders)
    {
        if (template.Parts.Count(part => part.IsPlaceholder) != 1
            || placeholders.First(known => template.Parts.Any(part => part.IsPlaceholder && part.Text == known.WireName)) is not { ManyWords: false } uuid
            || In(uuid).Length == 0
            || Builder.TakesNull(uuid, out _))
        {
            return null;
        }

        var before = string.Concat(template.Parts.TakeWhile(part => !part.IsPlaceholder).Select(part => part.Text));
        var after = string.Concat(template.Parts.SkipWhile(part => !part.IsPlaceholder).Skip(1).Select(part => part.Text));
        var isShortAscii = before.Length + UuidLength + after.Length <= MaxUtf8Bytes && (before + after).All(c => c <= '~');
        return isShortAscii ? $"{CSharp.Literal(before)}, {In(uuid)}{uuid.ParameterName}, {CSharp.Literal(after)}" : null;
    }

    private static string? Length(PlaceholderModel placeholder)
    {
        if (!Builder.TakesNull(placeholder, out var literal))
            return PlaceholderText.LengthOf(placeholder.ParameterName, placeholder.Type);

        var length = PlaceholderText.LengthOf(PlaceholderText.OfPresent(placeholder), placeholder.Type);
        return length is null ? null : $"({placeholder.ParameterName} is null ? {CSharp.Sound(literal).Length.ToString(CultureInfo.InvariantCulture)} : {length})";
    }

    private static string In(PlaceholderModel placeholder) => placeholder.Type is ValueType.Scalar { Kind: ScalarKind.Uuid } ? "in " : "";

    // Half a surrogate pair is U+FFFD in both forms, so that they are one text.
    private static string Literal(string writer, string text)
    {
        var literal = CSharp.Literal(CSharp.Sound(text));
        return $"{writer}.Literal({literal}, {literal}u8);";
    }

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
