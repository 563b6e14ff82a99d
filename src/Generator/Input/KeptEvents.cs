using BusContracts.Spec;

namespace BusContracts.Generator.Input;

/// <summary>The events of an edited contract, and for each that the edit left alone the object that it was before.</summary>
internal static class KeptEvents
{
    /// <summary>Events equal to <paramref name="now"/>.</summary>
    /// <param name="now">The events after the edit.</param>
    /// <param name="before">Those before. An event that was added or taken out moves what stands behind it, so that each is looked for at its place from the beginning and from the end.</param>
    public static EquatableArray<EventModel> Of(EquatableArray<EventModel> now, EquatableArray<EventModel> before)
    {
        var kept = new EventModel[now.Count];
        var moved = before.Count - now.Count;
        for (var place = 0; place < kept.Length; place++)
            kept[place] = SameAt(place, now[place], before) ?? SameAt(place + moved, now[place], before) ?? now[place];
        return kept.ToEquatableArray();
    }

    private static EventModel? SameAt(int place, EventModel now, EquatableArray<EventModel> before) =>
        place >= 0 && place < before.Count && before[place].Equals(now) ? before[place] : null;
}
