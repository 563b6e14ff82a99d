using System.Collections.Immutable;
using System.Text;
using PresenceBoard.State;

namespace PresenceBoard.Board;

/// <summary>What the board says at its end: how many of a kind have which status, each presence, and what the bus counted.</summary>
internal static class Summary
{
    public static string Of(ImmutableSortedDictionary<Subject, Presence> presences, BusCounts counts)
    {
        var text = new StringBuilder();
        foreach (var kind in Enum.GetValues<SubjectKind>())
        {
            var ofKind = presences.Values.Where(presence => presence.Subject.Kind == kind).ToArray();
            var tally = ofKind.CountBy(presence => presence.Status).OrderBy(status => status.Key, StringComparer.Ordinal).Select(status => $"{status.Value} {status.Key}");
            Add($"{kind}s: {ofKind.Length}{(ofKind.Length == 0 ? "" : $" ({string.Join(", ", tally)})")}");
            foreach (var presence in ofKind)
                Add($"  {presence.Subject,-36} {presence.Text}{(presence.IsSure ? "" : " ?")}");
        }

        Add(counts.ToString());
        return text.ToString();

        void Add(string line) => text.Append(OneLine.Of(line)).Append('\n');
    }
}
