using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace BusContracts.Generator.Emit;

/// <summary>Writes documentation comments from texts that may hold anything.</summary>
internal static class XmlDoc
{
    // Every character that ends a line in C#: any other one cannot leave a comment that begins with three slashes.
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>Writes one element; <paramref name="text"/> is plain text, of one line or many.</summary>
    public static CodeWriter Doc(this CodeWriter code, string element, string text) => code.DocXml(element, Escape(text));

    /// <summary>Writes one element; <paramref name="xml"/> is markup.</summary>
    public static CodeWriter DocXml(this CodeWriter code, string element, string xml)
    {
        var space = element.IndexOf(' ');
        var name = space < 0 ? element : element.Substring(0, space);
        if (xml.IndexOfAny(LineEnds) < 0)
            return code.Line($"/// <{element}>{xml.Trim()}</{name}>");

        var lines = xml.Split(LineEnds).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        if (lines.Count <= 1)
            return code.Line($"/// <{element}>{lines.FirstOrDefault()}</{name}>");

        code.Line($"/// <{element}>");
        foreach (var line in lines)
            code.Line("/// " + line);
        return code.Line($"/// </{name}>");
    }

    /// <summary>Writes a <c>remarks</c> element with a line for each part; nothing where there is none.</summary>
    public static CodeWriter Remarks(this CodeWriter code, IReadOnlyCollection<string> xmlLines) =>
        xmlLines.Count == 0 ? code : code.DocXml("remarks", string.Join("\n", xmlLines.Select(line => $"<para>{line}</para>")));

    /// <summary>Markup that shows <paramref name="text"/> as code.</summary>
    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    /// <summary>Text, with a full stop at its end.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || trimmed[trimmed.Length - 1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }

    /// <summary>Markup that shows <paramref name="text"/> as it is, for element content and for attributes.</summary>
    public static string Escape(string text)
    {
        if (!NeedsEscaping(text))
            return text;

        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else
                escaped.Append(Escape(c));
        }

        return escaped.ToString();
    }

    // Few texts do.
    private static bool NeedsEscaping(string text)
    {
        foreach (var c in text)
        {
            if (c is '<' or '>' or '&' or '"' or < ' ' or > '~')
                return true;
        }

        return false;
    }

    private static string Escape(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\t' or '\n' or '\r' => c.ToString(),
        < ' ' or '\ufffe' or '\uffff' => "\ufffd",
        _ when char.IsSurrogate(c) => "\ufffd",
        _ => c.ToString(),
    };
}
