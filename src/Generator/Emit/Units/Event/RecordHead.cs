using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The head of an event's record: documentation, attributes and bases.</summary>
internal static class RecordHead
{
    /// <summary>Opens the record.</summary>
    public static CodeWriter.Scope Open(CodeWriter code, EventGroup group, EventModel @event)
    {
        code.Doc("summary", XmlDoc.Sentence(@event.Summary)).Remarks([.. Facts(@event), .. SpecPlace.Of(group.Contract, @event.Name.Text, @event.Documentation)]);
        code.Line(EmittedFile.GeneratedCode);
        if (@event.Deprecation is { } deprecation)
            code.Line(Deprecation.Attribute(deprecation));

        var bases = new List<string> { $"global::BusContracts.IEvent<{@event.RecordName}>" };
        if (PayloadMembers.InterfaceOf(group, @event) is { } payload)
            bases.Add(payload);
        return code.Block($"{group.Contract.Accessibility} sealed partial record {@event.RecordName} : {string.Join(", ", bases)}");
    }

    private static IEnumerable<string> Facts(EventModel @event)
    {
        yield return $"Name: {XmlDoc.Code(@event.Name.Text)}.";
        yield return $"Routing key: {XmlDoc.Code(@event.RoutingKey.Text)}.";
        if (@event.RequiredAcl is { } acl)
            yield return $"Required ACL: {XmlDoc.Code(acl.Text)}.";
        foreach (var fact in ObservedFacts.Of(@event).Concat(ObservedFacts.OfReleases(@event.Since, @event.Changes)))
            yield return fact;
        if (@event.Deprecation is { } deprecation)
            yield return XmlDoc.Escape(Deprecation.Message(deprecation));
    }
}
