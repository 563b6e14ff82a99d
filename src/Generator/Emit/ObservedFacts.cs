using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>What documentation comments say of servers that do otherwise than documented, and of what changed.</summary>
internal static class ObservedFacts
{
    /// <summary>Where servers differ in an event, one line for each thing; markup.</summary>
    public static IEnumerable<string> Of(EventModel @event)
    {
        foreach (var name in @event.ObservedNames())
            yield return $"Name that servers send: {XmlDoc.Code(name)}.";
        foreach (var key in @event.ObservedRoutingKeys())
            yield return $"Routing key that servers publish with: {XmlDoc.Code(key.Text)}.";
        if (@event.ObservedAcl() is { } acl)
            yield return $"Required ACL, {(@event.RequiredAcl is null ? "not documented; servers set it" : "as servers set it")}: {XmlDoc.Code(acl.Text)}.";
        foreach (var note in @event.Observed?.Notes ?? default)
            yield return $"Observed{In(note)}.";
    }

    /// <summary>How the ACL that the builders build stands to that of the servers; markup.</summary>
    public static IEnumerable<string> OfAcl(EventModel @event)
    {
        if (@event.ObservedAcl() is not { } acl)
            yield break;
        yield return @event.RequiredAcl is null
            ? "Not documented; servers set it. A bus publishes with it if it is opened with the observed dialect."
            : $"Documented; servers set {XmlDoc.Code(acl.Text)}, as a bus does that is opened with the observed dialect.";
    }

    /// <summary>Where servers differ in a field; markup.</summary>
    public static IEnumerable<string> Of(FieldModel field)
    {
        var where = field.Observed is { } observed ? In(observed) : "";
        if (field.IsObservedAbsent)
            yield return $"Documented, but not sent by servers{Since(field.Observed)}.";
        else if (!field.IsDocumented)
            yield return $"Not documented; sent by {(where.Length == 0 ? "servers" : XmlDoc.Escape(field.Observed!.In) + Note(field.Observed))}.";
        else if (where.Length > 0)
            yield return $"Servers send it otherwise than documented{where}.";
    }

    /// <summary>Since when there is something, and what changed in it; markup.</summary>
    public static IEnumerable<string> OfReleases(string? since, EquatableArray<ChangeModel> changes)
    {
        if (since is not null)
            yield return $"Since {XmlDoc.Escape(since)}.";
        foreach (var change in changes)
            yield return $"Changed in {XmlDoc.Escape(change.Release)}: {XmlDoc.Escape(XmlDoc.Sentence(change.Summary))}";
    }

    // What is absent was left out by the program and release named, and by every later one.
    private static string Since(ObservationModel? observation) =>
        observation is null ? "" : (observation.In.Trim().Length == 0 ? "" : " since " + XmlDoc.Escape(observation.In.Trim())) + Note(observation);

    private static string In(ObservationModel observation) =>
        observation.In.Trim().Length == 0 ? Note(observation) : $" (in {XmlDoc.Escape(observation.In.Trim())}){Note(observation)}";

    // The sentence that the note becomes part of ends with a full stop of its own.
    private static string Note(ObservationModel observation) =>
        observation.Note.Trim().Length == 0 ? "" : ": " + XmlDoc.Escape(observation.Note.Trim().TrimEnd('.'));
}
