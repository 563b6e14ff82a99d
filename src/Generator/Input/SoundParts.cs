using System;
using System.Collections.Generic;
using BusContracts.Generator.Emit;
using BusContracts.Spec;

namespace BusContracts.Generator.Input;

/// <summary>The types and events that can be emitted: the guard that lets every unit take its model as sound.</summary>
/// <remarks>
/// What is wrong with an event is said by the analyzers; here one that would not compile only drops out. Each is looked at
/// after every edit of the contract, so that nothing is allocated for one that is sound.
/// </remarks>
internal static class SoundParts
{
    /// <summary><paramref name="spec"/> without what would not compile.</summary>
    public static SpecModel Of(SpecModel spec)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { Names.BusClass(spec), Names.JsonContextClass(spec) };
        var types = Where(spec.Types, type => Names.IsTypeName(type.Name) && TryTake(type, taken));
        var values = new KnownValues(types);
        var events = Where(spec.Events, @event => SoundEvent.Is(@event, values) && taken.Add(@event.RecordName));
        return types.Count == spec.Types.Count && events.Count == spec.Events.Count ? spec : spec with { Types = types, Events = events };
    }

    private static bool TryTake(TypeModel type, HashSet<string> taken) =>
        taken.Add(type.Name) && (type is not TypeModel.Object { IsPayload: true } || taken.Add(Names.PayloadInterface(type.Name)));

    // Mostly nothing is left out, and then nothing is copied.
    private static EquatableArray<T> Where<T>(EquatableArray<T> all, Func<T, bool> isSound)
    {
        List<T>? sound = null;
        for (var place = 0; place < all.Count; place++)
        {
            var isKept = isSound(all[place]);
            if (!isKept)
                sound ??= FirstOf(all, place);
            else
                sound?.Add(all[place]);
        }

        return sound is null ? all : sound.ToEquatableArray();
    }

    private static List<T> FirstOf<T>(EquatableArray<T> all, int count)
    {
        var first = new List<T>(all.Count);
        for (var place = 0; place < count; place++)
            first.Add(all[place]);
        return first;
    }
}
