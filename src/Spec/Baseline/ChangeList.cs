using System.Collections.Generic;

namespace BusContracts.Spec.Baseline;

/// <summary>Collects changes; one that several events show, since they share a type, is told once.</summary>
internal sealed class ChangeList
{
    private readonly List<BreakingChange> _changes = [];
    private readonly HashSet<string> _names = [];

    public IReadOnlyList<BreakingChange> All => _changes;

    public void Removed(string[] path, BrokenSides breaks, string what, string why) => Add(BaselineKind.Removed, path, breaks, what, why);

    public void Readdressed(string[] path, BrokenSides breaks, string what, string why) => Add(BaselineKind.Readdressed, path, breaks, what, why);

    public void Payload(string[] path, BrokenSides breaks, string what, string why) =>
        Add(breaks == BrokenSides.Publishers ? BaselineKind.PayloadForPublishers : BaselineKind.PayloadForConsumers, path, breaks, what, why);

    private void Add(BaselineKind kind, string[] path, BrokenSides breaks, string what, string why)
    {
        var change = new BreakingChange(kind, path.ToEquatableArray(), breaks, what, why);
        if (_names.Add(change.Name))
            _changes.Add(change);
    }
}
