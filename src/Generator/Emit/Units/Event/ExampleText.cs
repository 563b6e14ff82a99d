using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The documentation's example of an event.</summary>
internal static class ExampleText
{
    /// <summary>Writes the first example; nothing where there is none.</summary>
    /// <remarks>A span over the assembly's own data: it allocates nothing, and trimming removes one that nobody reads.</remarks>
    public static void Write(CodeWriter code, EventModel @event)
    {
        if (@event.Examples.Count == 0)
            return;

        code.Doc("summary", "The documentation's example: a whole message, as JSON in UTF-8.")
            .Line($"public static global::System.ReadOnlySpan<byte> Example =>");
        using (code.Indented())
            code.Line(RawLiteral.Utf8(@event.Examples[0]) + ";").Line();
    }
}
