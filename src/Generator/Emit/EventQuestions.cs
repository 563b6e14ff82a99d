using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>What several units ask of an event.</summary>
internal static class EventQuestions
{
    /// <summary>The placeholders of one template, each once, in their order: the parameters of its builder.</summary>
    public static IReadOnlyList<PlaceholderModel> In(this EventModel @event, params TemplateModel[] templates)
    {
        var found = new List<PlaceholderModel>();
        foreach (var template in templates)
        {
            foreach (var part in template.Parts)
            {
                if (part.IsPlaceholder && !Has(found, part.Text))
                    found.Add(@event.Placeholders.First(placeholder => placeholder.WireName == part.Text));
            }
        }

        return found;
    }

    private static bool Has(List<PlaceholderModel> placeholders, string wireName)
    {
        foreach (var placeholder in placeholders)
        {
            if (placeholder.WireName == wireName)
                return true;
        }

        return false;
    }

    /// <summary>The keys that servers really publish with, where these differ from the documented one.</summary>
    public static IEnumerable<TemplateModel> ObservedRoutingKeys(this EventModel @event) =>
        @event.Observed is { } observed ? observed.RoutingKeys.Where(key => key != @event.RoutingKey).Distinct() : [];

    /// <summary>The names that servers really use, where these are not documented.</summary>
    public static IReadOnlyList<string> ObservedNames(this EventModel @event) =>
        @event.Observed is { } observed ? [.. observed.WireNames.Where(name => !@event.WireNames.Contains(name)).Distinct()] : [];

    /// <summary>The ACL that servers really set, where it is not the documented one.</summary>
    public static TemplateModel? ObservedAcl(this EventModel @event) =>
        @event.Observed?.RequiredAcl is { } acl && acl != @event.RequiredAcl ? acl : null;

    /// <summary>The ACL that the builders build: the documented one, or where there is none that of the servers.</summary>
    public static TemplateModel? BuiltAcl(this EventModel @event) => @event.RequiredAcl ?? @event.ObservedAcl();

    /// <summary>The placeholders of every header's name and value.</summary>
    public static IReadOnlyList<PlaceholderModel> InHeaders(this EventModel @event) =>
        @event.In(@event.Headers
            .SelectMany(header => header.Value is HeaderValueModel.Text text ? [header.Name, text.Value] : new[] { header.Name })
            .ToArray());

    /// <summary>The properties that are part of the event's name and not of its data.</summary>
    public static IEnumerable<(PlaceholderModel Placeholder, string Property)> NameProperties(this EventModel @event)
    {
        foreach (var placeholder in @event.Placeholders)
        {
            if (placeholder.Source is PlaceholderSource.EventName source)
                yield return (placeholder, source.PropertyName);
        }
    }
}
