using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>What several units ask of an event.</summary>
internal static class EventQuestions
{
    /// <summary>The placeholders of one template, each once, in their order: the parameters of its builder.</summary>
    public static IReadOnlyList<PlaceholderModel> In(this EventModel @event, params TemplateModel[] templates) =>
        templates
            .SelectMany(template => template.Parts)
            .Where(part => part.IsPlaceholder)
            .Select(part => part.Text)
            .Distinct()
            .Select(name => @event.Placeholders.First(placeholder => placeholder.WireName == name))
            .ToList();

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
