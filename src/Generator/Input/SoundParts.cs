using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Emit;
using BusContracts.Spec;

namespace BusContracts.Generator.Input;

/// <summary>The types and events that can be emitted: the guard that lets every unit take its model as sound.</summary>
/// <remarks>What is wrong with an event is said by the analyzers; here one that would not compile only drops out.</remarks>
internal static class SoundParts
{
    /// <summary><paramref name="spec"/> without what would not compile.</summary>
    public static SpecModel Of(SpecModel spec)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { Names.BusClass(spec), Names.JsonContextClass(spec) };
        var types = spec.Types.Where(type => Names.IsTypeName(type.Name) && TryTake(type, taken)).ToEquatableArray();
        var events = spec.Events.Where(@event => IsSound(@event, types) && taken.Add(@event.RecordName)).ToEquatableArray();
        return spec with { Types = types, Events = events };
    }

    private static bool TryTake(TypeModel type, HashSet<string> taken) =>
        taken.Add(type.Name) && (type is not TypeModel.Object { IsPayload: true } || taken.Add(Names.PayloadInterface(type.Name)));

    private static bool IsSound(EventModel @event, EquatableArray<TypeModel> types) =>
        Names.IsTypeName(@event.RecordName)
        && Templates(@event).All(template => HasItsPlaceholders(template, @event))
        && @event.Placeholders.All(placeholder => PlaceholderText.CanBeText(placeholder.Type))
        && @event.In(@event.Name).All(placeholder => PlaceholderText.CanBeInName(placeholder.Type))
        && @event.NameProperties().All(property => @event.In(@event.Name).Contains(property.Placeholder))
        && (@event.IsOpenFamily
            ? @event.Name.Parts.Count(part => part.IsPlaceholder) == 1
            : @event.WireNames.All(name => FamilyName.Values(@event, name, types) is not null));

    private static IEnumerable<TemplateModel> Templates(EventModel @event)
    {
        yield return @event.Name;
        yield return @event.RoutingKey;
        if (@event.RequiredAcl is { } acl)
            yield return acl;

        foreach (var key in @event.ObservedRoutingKeys())
            yield return key;
        if (@event.Observed?.RequiredAcl is { } observed)
            yield return observed;

        foreach (var header in @event.Headers)
        {
            yield return header.Name;
            if (header.Value is HeaderValueModel.Text text)
                yield return text.Value;
        }
    }

    private static bool HasItsPlaceholders(TemplateModel template, EventModel @event) =>
        template.Parts.All(part => !part.IsPlaceholder || @event.Placeholders.Any(known => known.WireName == part.Text));
}
