using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>How an event is its payload's interface, so that one handler takes every event of that payload, and is read by its code.</summary>
internal static class PayloadMembers
{
    /// <summary>The interface, or null where the event shares its payload with none.</summary>
    public static string? InterfaceOf(EventGroup group, EventModel @event) =>
        TypeOf(group, @event) is { } payload ? Names.PayloadInterface(payload.Name) : null;

    /// <summary>Writes the members of the interface that the record has under another name.</summary>
    public static void Write(CodeWriter code, EventGroup group, EventModel @event)
    {
        if (TypeOf(group, @event) is not { } payload)
            return;

        var @interface = Names.PayloadInterface(payload.Name);
        foreach (var field in payload.Fields)
        {
            var own = @event.Fields.First(known => known.WireName == field.WireName);
            if (own.PropertyName != field.PropertyName)
                code.Line($"{CSharp.TypeOf(field.Type, field.Optional)} {@interface}.{field.PropertyName} => {own.PropertyName};").Line();
        }
    }

    /// <summary>The payload whose struct the event is read by, with the event's own property for each of its fields; null where it has a reader of its own.</summary>
    public static (TypeModel.Object Payload, IReadOnlyList<string> Properties)? SharedBy(EventGroup group, EventModel @event)
    {
        if (TypeOf(group, @event) is not { } payload || payload.Fields.Count != @event.Fields.Count || payload.OtherFields != @event.OtherFields)
            return null;

        var own = payload.Fields.Select(field => @event.Fields.First(known => known.WireName == field.WireName)).ToList();
        return own.Zip(payload.Fields, (mine, theirs) => mine with { PropertyName = theirs.PropertyName } == theirs).All(isSame => isSame)
            ? (payload, own.ConvertAll(field => field.PropertyName))
            : null;
    }

    // Where the event's fields are not the payload's, as after an edit halfway done, it does not take part.
    private static TypeModel.Object? TypeOf(EventGroup group, EventModel @event) =>
        group.Payloads.FirstOrDefault(type => type.Name == @event.Payload
            && type.Fields.All(field => @event.Fields.Any(own =>
                own.WireName == field.WireName && own.Type == field.Type && own.Optional == field.Optional)));
}
