using System.Globalization;
using BusContracts;
using PresenceBoard.State;

namespace PresenceBoard.Board;

/// <summary>Takes the bus's reports: knows since when it is away, and doubts the presences whose changes were missed.</summary>
internal sealed class BusWatch(PresenceStore store)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConnectionPurpose, ConnectionLostReport> _lost = [];

    /// <summary>Told the new <see cref="Status"/>, by any thread.</summary>
    public event Action<string>? Changed;

    /// <summary>One line for people.</summary>
    public string Status
    {
        get
        {
            lock (_gate)
                return Describe();
        }
    }

    /// <summary>For <see cref="MessageBusOptions.Report"/>.</summary>
    public void Tell(BusReport report)
    {
        lock (_gate)
        {
            var before = Describe();
            if (report is ConnectionLostReport lost)
            {
                _lost[lost.Purpose] = lost;
                if (lost.Purpose == ConnectionPurpose.Consuming)
                    store.Doubt();
            }
            else if (report is ConnectionRegainedReport regained)
            {
                _lost.Remove(regained.Purpose);
            }

            var after = Describe();
            if (after != before)
                Changed?.Invoke(after);
        }
    }

    private string Describe() => _lost.Count == 0
        ? "connected"
        : string.Create(CultureInfo.InvariantCulture, $"reconnecting since {_lost.Values.Min(lost => lost.Time).ToLocalTime():HH:mm:ss}");
}
