using System.Collections.Generic;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The routines behind a key or an ACL: one that writes it, as text or as UTF-8, and one that gives the text.</summary>
internal static class KeyRoutine
{
    /// <summary>Writes <c>Put</c> and the name: the template with all its values, into a writer of either form.</summary>
    public static void WritePut(CodeWriter code, string name, TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders)
    {
        var writer = Names.Free("writer", placeholders);
        var parameters = KeyBody.Parameters(placeholders);
        using (code.Block($"internal static void Put{name}(ref {Builder.KeyWriter} {writer}{(parameters.Length > 0 ? ", " : "")}{parameters})"))
            KeyBody.Write(code, writer, template, placeholders);
        code.Line();
    }

    /// <summary>Writes <c>New</c> and the name: the body of the record's builder, and where inlining ends; the builder itself is compiled into its callers.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="type">The type of the result, as the runtime calls it.</param>
    /// <param name="name">What is built.</param>
    /// <param name="template">Its template.</param>
    /// <param name="placeholders">The template's placeholders.</param>
    public static void WriteNew(CodeWriter code, string type, string name, TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders)
    {
        var writer = Names.Free("writer", placeholders);
        var arguments = KeyBody.Arguments(placeholders);
        code.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        using (code.Block($"internal static global::BusContracts.{type} New{name}({KeyBody.Parameters(placeholders)})"))
        {
            if (KeyBody.OfOneUuid(template, placeholders) is { } uuid)
            {
                var whole = Names.Free("whole", placeholders);
                code.Line($"if ({Builder.UuidKey}.Try{type}({uuid}, out var {whole}))");
                using (code.Indented())
                    code.Line($"return {whole};").Line();
            }

            code.Line($"var {writer} = {KeyBody.NewWriter(template, placeholders)};")
                .Line($"Put{name}(ref {writer}{(arguments.Length > 0 ? ", " : "")}{arguments});")
                .Line($"return {writer}.To{type}();");
        }

        code.Line();
    }
}
