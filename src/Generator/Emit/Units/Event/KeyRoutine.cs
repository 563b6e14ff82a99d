using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>A routine that writes a template with all its values.</summary>
internal static class KeyRoutine
{
    /// <summary>Writes the routine.</summary>
    public static void Write(CodeWriter code, string name, TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders)
    {
        var writer = Names.Free("writer", placeholders);
        var parameters = string.Concat(placeholders.Select(placeholder => $", {Builder.TypeOf(placeholder)} {placeholder.ParameterName}"));
        using (code.Block($"internal static void {name}(ref global::BusContracts.Generated.KeyWriter {writer}{parameters})"))
            Builder.WriteTemplate(code, writer, template, placeholders);
        code.Line();
    }
}
