using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>Takes <c>{|BUS1003:text|}</c> out of a text: the text without it, and where which rule is expected. Marks may stand in each other.</summary>
internal static partial class Markup
{
    public static (string Text, IReadOnlyList<(string Id, TextSpan Span)> Expected) Parse(string marked)
    {
        var expected = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        var text = new StringBuilder();
        var last = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, last, mark.Index - last);
            last = mark.Index + mark.Length;
            if (mark.Groups["id"] is { Success: true } id)
                open.Push((id.Value, text.Length));
            else if (open.TryPop(out var begun))
                expected.Add((begun.Id, TextSpan.FromBounds(begun.Start, text.Length)));
            else
                text.Append(mark.Value);
        }

        return (text.Append(marked, last, marked.Length - last).ToString(), expected);
    }

    [GeneratedRegex(@"\{\|(?<id>BUS\d{4}):|\|\}")]
    private static partial Regex Mark();
}
