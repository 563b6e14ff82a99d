using System.Diagnostics.Metrics;
using PresenceBoard.State;

namespace PresenceBoard.Metrics;

/// <summary>What the board counts itself, beside what the bus does.</summary>
internal static class BoardMeter
{
    public const string Name = "PresenceBoard";

    /// <summary>Counts from now on.</summary>
    public static void Watch(PresenceStore store, IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        var changes = meter.CreateCounter<long>("presence_board.changes", "{change}", "Presences that are new, other than they were, or gone.");
        store.Changed += change => changes.Add(1, KeyValuePair.Create<string, object?>("kind", change.Subject.Kind.ToString()));
        meter.CreateObservableUpDownCounter("presence_board.known", () => store.Snapshot.Count, "{presence}", "Presences that are known.");
    }
}
