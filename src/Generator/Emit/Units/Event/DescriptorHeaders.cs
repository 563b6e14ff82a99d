using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The AMQP headers: one routine for the record's builder and for publishing.</summary>
internal static class DescriptorHeaders
{
    private const string Dictionary = "global::System.Collections.Generic.IDictionary<string, object?>";

    /// <summary>Writes <c>PutHeaders</c> and <c>AddHeaders</c>; nothing where the contract has no headers for the event.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        if (@event.Headers.Count == 0)
            return;

        var placeholders = @event.InHeaders();
        var headers = Names.Free("headers", placeholders);
        var parameters = string.Concat(placeholders.Select(placeholder => $", {TypeOf(placeholder)} {placeholder.ParameterName}"));
        using (code.Block($"internal static void PutHeaders({Dictionary} {headers}{parameters})"))
        {
            foreach (var header in @event.Headers)
                WriteHeader(code, headers, header, @event);
        }

        code.Line();
        var values = string.Concat(placeholders.Select(placeholder => ", " + EventValue.Of(placeholder, "@event")));
        code.Line($"public override void AddHeaders({Dictionary} headers, {@event.RecordName} @event) => PutHeaders(headers{values});").Line();
    }

    // A header whose value the event does not have is left out.
    private static void WriteHeader(CodeWriter code, string headers, HeaderModel header, EventModel @event)
    {
        var used = header.Value is HeaderValueModel.Text text ? @event.In(header.Name, text.Value) : @event.In(header.Name);
        var nullable = used.Where(EventValue.MayBeNull).Select(placeholder => placeholder.ParameterName + " is not null").ToList();
        var value = header.Value switch
        {
            HeaderValueModel.Boolean boolean => CSharp.Literal(boolean.Value),
            HeaderValueModel.Integer integer => CSharp.Literal(integer.Value),
            HeaderValueModel.Text template => Concatenation(template.Value, used),
            _ => throw new System.InvalidOperationException($"No C# for {header.Value}."),
        };
        var statement = $"{headers}[{Concatenation(header.Name, used)}] = {value};";
        if (nullable.Count == 0)
        {
            code.Line(statement);
            return;
        }

        code.Line($"if ({string.Join(" && ", nullable)})");
        using (code.Indented())
            code.Line(statement);
    }

    private static string Concatenation(TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders)
    {
        var parts = template.Parts.Select(part => part.IsPlaceholder ? Value(placeholders.First(known => known.WireName == part.Text)) : CSharp.Literal(part.Text));
        return template.Parts.Count == 0 ? "\"\"" : string.Join(" + ", parts);
    }

    private static string Value(PlaceholderModel placeholder)
    {
        var isStruct = placeholder.Type is not ValueType.Scalar { Kind: ScalarKind.String };
        var value = placeholder.ParameterName + (isStruct && EventValue.MayBeNull(placeholder) ? ".Value" : "");
        return PlaceholderText.AsText(value, placeholder.Type);
    }

    private static string TypeOf(PlaceholderModel placeholder) => CSharp.TypeOf(placeholder.Type, EventValue.MayBeNull(placeholder));
}
