using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>The way back from a wire name to the values of the placeholders in it.</summary>
internal static class FamilyName
{
    /// <summary>The value of each placeholder in <paramref name="wireName"/>, in their order, or null where the template does not give that name.</summary>
    /// <param name="event">The family.</param>
    /// <param name="wireName">One of its listed names.</param>
    /// <param name="known">Those of the placeholders' enumerations.</param>
    public static IReadOnlyList<string>? Values(EventModel @event, string wireName, KnownValues known)
    {
        if (!@event.Name.IsConstant)
            return Matched(@event, wireName, known);
        return wireName == (@event.Name.Parts.Count == 0 ? "" : @event.Name.Parts[0].Text) ? [] : null;
    }

    private static List<string>? Matched(EventModel @event, string wireName, KnownValues known)
    {
        var values = new List<string>();
        return Match(part: 0, position: 0) ? values : null;

        bool Match(int part, int position)
        {
            if (part == @event.Name.Parts.Count)
                return position == wireName.Length;

            var text = @event.Name.Parts[part].Text;
            if (!@event.Name.Parts[part].IsPlaceholder)
                return StartsAt(text, position) && Match(part + 1, position + text.Length);

            foreach (var value in Candidates(text, position))
            {
                values.Add(value);
                if (Match(part + 1, position + value.Length))
                    return true;
                values.RemoveAt(values.Count - 1);
            }

            return false;
        }

        IEnumerable<string> Candidates(string placeholder, int position) =>
            @event.Placeholders.Single(each => each.WireName == placeholder).Type is ValueType.Named named && known.Of(named.Name) is { } listed
                ? listed.Values.Select(value => value.Value).Where(value => value.Length > 0 && StartsAt(value, position))
                : Enumerable.Range(1, wireName.Length - position).Select(length => wireName.Substring(position, length));

        bool StartsAt(string text, int position) => string.CompareOrdinal(wireName, position, text, 0, text.Length) == 0;
    }
}
