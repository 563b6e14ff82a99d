using System;
using System.Globalization;
using System.Linq;

namespace BusContracts.Generator.Emit;

/// <summary>A C# raw string literal, which reads as the text does; for texts that people look at.</summary>
internal static class RawLiteral
{
    private const int FewestQuotes = 3;

    /// <summary>A UTF-8 literal of several lines; the escaped kind for a text that a source file would not show as it is.</summary>
    public static string Utf8(string text)
    {
        if (text.Length == 0 || !Enumerable.Range(0, text.Length).All(index => IsPlain(text, index)))
            return CSharp.Utf8Literal(text);

        var quotes = new string('"', Math.Max(FewestQuotes, LongestRunOfQuotes(text) + 1));
        return $"{quotes}\n{text}\n{quotes}u8";
    }

    // Only \n of all that ends a line: the others would become part of the text or not, as a tool likes.
    private static bool IsPlain(string text, int index) =>
        text[index] == '\n' || char.GetUnicodeCategory(text, index) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => false,
            UnicodeCategory.Surrogate => char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]),
            _ => true,
        };

    private static int LongestRunOfQuotes(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
