using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>Takes <c>{|BUS1003:text|}</c> out of a text: the text without it, and where which rule is expected.</summary>
internal static partial class Markup
{
    public static (string Text, IReadOnlyList<(string Id, TextSpan Span)> Expected) Parse(string marked)
    {
        var expected = new List<(string, TextSpan)>();
        var text = marked;
        while (Mark().Match(text) is { Success: true } mark)
        {
            var inside = mark.Groups["inside"];
            expected.Add((mark.Groups["id"].Value, new TextSpan(mark.Index, inside.Length)));
            text = text[..mark.Index] + inside.Value + text[(mark.Index + mark.Length)..];
        }

        return (text, expected);
    }

    [GeneratedRegex(@"\{\|(?<id>BUS\d{4}):(?<inside>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
