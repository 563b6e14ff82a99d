using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>What the emitted builders of keys, patterns and ACLs have in common.</summary>
internal static class Builder
{
    /// <summary>The runtime's type that writes them.</summary>
    public const string KeyWriter = "global::BusContracts.Generated.KeyWriter";

    /// <summary>The runtime's type that makes those of one uuid.</summary>
    public const string UuidKey = "global::BusContracts.Generated.UuidKey";

    /// <summary>The parameters of a builder whose values must all be given.</summary>
    public static string Required(IEnumerable<PlaceholderModel> placeholders) =>
        string.Join(", ", placeholders.Select(placeholder => $"{CSharp.TypeOf(placeholder.Type)} {placeholder.ParameterName}"));

    /// <summary>The parameters of a builder of keys or ACLs, whose values must all be given.</summary>
    public static string OfKey(IEnumerable<PlaceholderModel> placeholders) =>
        string.Join(", ", placeholders.Select(placeholder => $"{TypeOf(placeholder)} {placeholder.ParameterName}"));

    /// <summary>The type of a parameter of a key or an ACL; nullable where a text stands for null.</summary>
    public static string TypeOf(PlaceholderModel placeholder) => CSharp.TypeOf(placeholder.Type, optional: TakesNull(placeholder, out _));

    /// <summary>Whether a text stands in keys and ACLs for a value that is null.</summary>
    public static bool TakesNull(PlaceholderModel placeholder, out string literal)
    {
        literal = placeholder.WhenNull is NullBinding.Literal { Text: var text } ? text : "";
        return placeholder.WhenNull is NullBinding.Literal;
    }

    /// <summary>The parameters of a builder where a value left out stands for any.</summary>
    public static string Optional(IEnumerable<PlaceholderModel> placeholders) =>
        string.Join(", ", placeholders.Select(placeholder => $"{CSharp.TypeOf(placeholder.Type, optional: true)} {placeholder.ParameterName} = null"));

    /// <summary>A buffer on the stack that every legal key fits in.</summary>
    public const string Buffer = $"stackalloc byte[{KeyWriter}.InitialCapacity]";

    /// <summary>The statement that begins a pattern.</summary>
    public static string NewWriter(string writer) => $"var {writer} = new {KeyWriter}({Buffer});";

    /// <summary>Documents the parameters of a builder of keys or ACLs.</summary>
    public static void DocParametersOfKey(CodeWriter code, IEnumerable<PlaceholderModel> placeholders) =>
        DocParameters(code, placeholders, placeholder => TakesNull(placeholder, out var literal) ? $" Null gives {CSharp.Literal(literal)}." : "");

    /// <summary>Documents the parameters.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="placeholders">The parameters.</param>
    /// <param name="suffix">What follows a placeholder's own summary.</param>
    public static void DocParameters(CodeWriter code, IEnumerable<PlaceholderModel> placeholders, System.Func<PlaceholderModel, string> suffix)
    {
        foreach (var placeholder in placeholders)
        {
            var summary = placeholder.Summary.Trim().Length == 0 ? $"The value of {placeholder.WireName}." : XmlDoc.Sentence(placeholder.Summary);
            code.Doc($"param name=\"{placeholder.ParameterName.TrimStart('@')}\"", summary + suffix(placeholder));
        }
    }

    /// <summary>Documents what a builder throws; nothing where it has no parameter.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="placeholders">The parameters.</param>
    /// <param name="isLimited">Whether the text built has at most 255 bytes.</param>
    public static void DocException(CodeWriter code, IReadOnlyCollection<PlaceholderModel> placeholders, bool isLimited)
    {
        if (placeholders.Count == 0)
            return;

        var dots = placeholders.All(placeholder => placeholder.ManyWords) ? "has an empty word" : "is empty, holds a '.'";
        var limit = isLimited ? ", or more than 255 UTF-8 bytes come together" : "";
        code.Doc("exception cref=\"global::System.ArgumentException\"", $"A value {dots} or a wildcard{limit}; the exception names the placeholder.");
    }
}
