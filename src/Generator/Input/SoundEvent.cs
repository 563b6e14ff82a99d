using BusContracts.Generator.Emit;
using BusContracts.Spec;

namespace BusContracts.Generator.Input;

/// <summary>Which events compile once they are emitted.</summary>
internal static class SoundEvent
{
    /// <summary>Whether <paramref name="event"/> does.</summary>
    /// <param name="event">The event.</param>
    /// <param name="values">Those of the contract's enumerations.</param>
    public static bool Is(EventModel @event, KnownValues values) =>
        Names.IsTypeName(@event.RecordName)
        && HasItsPlaceholders(@event)
        && HasTexts(@event)
        && (@event.IsOpenFamily ? HasOnePlaceholder(@event.Name) : GivesItsNames(@event, values));

    private static bool HasItsPlaceholders(EventModel @event)
    {
        if (!Has(@event, @event.Name) || !Has(@event, @event.RoutingKey) || !Has(@event, @event.RequiredAcl) || !Has(@event, @event.Observed?.RequiredAcl))
            return false;

        foreach (var header in @event.Headers)
        {
            if (!Has(@event, header.Name) || !Has(@event, (header.Value as HeaderValueModel.Text)?.Value))
                return false;
        }

        foreach (var key in @event.Observed?.RoutingKeys ?? default)
        {
            if (!Has(@event, key))
                return false;
        }

        return true;
    }

    private static bool Has(EventModel @event, TemplateModel? template)
    {
        if (template is null)
            return true;

        foreach (var part in template.Parts)
        {
            if (part.IsPlaceholder && !Has(@event, part.Text))
                return false;
        }

        return true;
    }

    private static bool Has(EventModel @event, string wireName)
    {
        foreach (var placeholder in @event.Placeholders)
        {
            if (placeholder.WireName == wireName)
                return true;
        }

        return false;
    }

    private static bool HasTexts(EventModel @event)
    {
        foreach (var placeholder in @event.Placeholders)
        {
            var isInName = IsIn(@event.Name, placeholder);
            if (!PlaceholderText.CanBeText(placeholder.Type)
                || (isInName && !placeholder.Type.CanBeInName)
                || (!isInName && placeholder.Source is PlaceholderSource.EventName))
                return false;
        }

        return true;
    }

    private static bool IsIn(TemplateModel template, PlaceholderModel placeholder)
    {
        foreach (var part in template.Parts)
        {
            if (part.IsPlaceholder && part.Text == placeholder.WireName)
                return true;
        }

        return false;
    }

    private static bool HasOnePlaceholder(TemplateModel template)
    {
        var found = 0;
        foreach (var part in template.Parts)
            found += part.IsPlaceholder ? 1 : 0;
        return found == 1;
    }

    private static bool GivesItsNames(EventModel @event, KnownValues values)
    {
        foreach (var name in @event.WireNames)
        {
            if (FamilyName.Values(@event, name, values) is null)
                return false;
        }

        return true;
    }
}
