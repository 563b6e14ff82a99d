using System.Collections.Generic;
using System.Linq;
using System.Text;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>The body of a builder whose missing values become wildcards: bindings and ACL patterns.</summary>
internal static class PatternBody
{
    /// <summary>Writes statements that write <paramref name="template"/>; literal runs between placeholders are one statement.</summary>
    public static void Write(CodeWriter code, string writer, TemplateModel template, IReadOnlyList<PlaceholderModel> parameters)
    {
        var run = new StringBuilder();
        var words = TemplateWords.Of(template);
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0)
                run.Append('.');

            var held = TemplateWords.PlaceholdersOf(words[i], parameters).Distinct().ToList();
            if (held.Count == 0)
            {
                run.Append(string.Concat(words[i].Select(part => part.Text)));
                continue;
            }

            Flush();
            WriteWord(code, writer, words[i], held);
        }

        Flush();

        void Flush()
        {
            if (run.Length > 0)
                code.Line($"{writer}.Literal({CSharp.Utf8Literal(run.ToString())});");
            run.Clear();
        }
    }

    private static void WriteWord(CodeWriter code, string writer, IReadOnlyList<TemplatePart> word, IReadOnlyList<PlaceholderModel> held)
    {
        var missing = string.Join(" || ", held.Select(placeholder => placeholder.ParameterName + " is null"));
        code.Line($"if ({missing})");
        using (code.Indented())
            code.Line($"{writer}.Literal({CSharp.Utf8Literal(TemplateWords.Wildcard(held))});");

        var statements = word.Select(part => Statement(writer, part, held)).ToList();
        if (statements.Count == 1)
        {
            code.Line("else");
            using (code.Indented())
                code.Line(statements[0]);
            return;
        }

        using (code.Block("else"))
            code.Line(string.Join("\n", statements));
    }

    private static string Statement(string writer, TemplatePart part, IReadOnlyList<PlaceholderModel> held)
    {
        if (!part.IsPlaceholder)
            return $"{writer}.Literal({CSharp.Utf8Literal(part.Text)});";

        var placeholder = held.First(known => known.WireName == part.Text);
        return PlaceholderText.WriteTo(writer, PlaceholderText.OfPresent(placeholder), placeholder);
    }
}
