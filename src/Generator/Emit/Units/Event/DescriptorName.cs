using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The wire name of one event.</summary>
internal static class DescriptorName
{
    /// <summary>Writes <c>NameOf</c>.</summary>
    public static void Write(CodeWriter code, EventGroup group, EventModel @event)
    {
        var head = $"public override string NameOf({@event.RecordName} @event)";
        if (@event.Name.IsConstant)
            code.Line($"{head} => {CSharp.Literal(@event.Name.Text)};").Line();
        else if (@event.IsOpenFamily)
            WriteOpen(code, head, @event);
        else
            WriteListed(code, head, group, @event);
        WriteObserved(code, @event);
    }

    // A family's observed names are more values of its placeholders, and its own name has them already.
    private static void WriteObserved(CodeWriter code, EventModel @event)
    {
        var observed = @event.ObservedNames();
        if (@event.Name.IsConstant && observed.Count > 0)
            code.Line($"public override string ObservedNameOf({@event.RecordName} @event) => {CSharp.Literal(observed[0])};").Line();
    }

    private static void WriteOpen(CodeWriter code, string head, EventModel @event)
    {
        var placeholder = @event.In(@event.Name).Single();
        using (code.Block(head))
        {
            var parts = @event.Name.Parts.Select(part => part.IsPlaceholder ? "name" : CSharp.Literal(part.Text));
            code.Line($"var name = {PlaceholderText.AsText(EventValue.OrThrow(placeholder, "@event", "The name"), placeholder.Type)};")
                .Line($"return name.Length > 0 ? {string.Join(" + ", parts)} : throw new global::System.ArgumentException({CSharp.Literal($"The value of '{placeholder.WireName}' is empty, and the event's name is '{@event.Name.Text}'.")}, {CSharp.Literal(placeholder.WireName)});");
        }

        code.Line();
    }

    // A name that the contract does not list would be published and found by nobody.
    private static void WriteListed(CodeWriter code, string head, EventGroup group, EventModel @event)
    {
        var placeholders = @event.In(@event.Name);
        var values = placeholders.Select(placeholder =>
            PlaceholderText.AsText(EventValue.OrThrow(placeholder, "@event", "The name"), placeholder.Type)).ToList();

        var known = new KnownValues(group.NameTypes);
        using (code.Block($"{head} => {Tuple(values)} switch", ";"))
        {
            foreach (var name in @event.WireNames)
            {
                var literals = FamilyName.Values(@event, name, known)!.Select(CSharp.Literal).ToList();
                code.Line($"{Tuple(literals)} => {CSharp.Literal(name)},");
            }

            var wireNames = string.Join(", ", placeholders.Select(placeholder => placeholder.WireName));
            var message = $"No event of the contract has the name '{@event.Name.Text}' with this {wireNames}; its names are {string.Join(", ", @event.WireNames)}.";
            code.Line($"_ => throw new global::System.ArgumentException({CSharp.Literal(message)}, {CSharp.Literal(wireNames)}),");
        }

        code.Line();
    }

    private static string Tuple(List<string> expressions) =>
        expressions.Count == 1 ? expressions[0] : $"({string.Join(", ", expressions)})";
}
