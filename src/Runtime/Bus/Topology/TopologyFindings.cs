using System.Linq;

namespace BusContracts;

/// <summary>Gathers what a check of the topology finds.</summary>
internal sealed class TopologyFindings
{
    private readonly List<TopologyDifference> _differences = [];
    private readonly List<string> _unverified = [];

    public void Differs(TopologyPart part, string name, string text) => _differences.Add(new TopologyDifference(part, name, OneLine.Of(text)));

    public void CannotTell(string what) => _unverified.Add(OneLine.Of(what));

    public TopologyReport ToReport() => new([.. _differences.Distinct()], [.. _unverified.Distinct()]);
}
