using System.Linq;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2005: an event's record is published with the key of another event.</summary>
internal sealed class EventsMustHaveTheirOwnKey() : UsageRule(Rules.KeyOfAnotherEvent)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (use.Kind == TextKind.RoutingKey && use.Matches.Count > 0 && use.Call?.Published is { } published && !use.Matches.Contains(published))
            use.Report(Descriptor, Advice.Replacements(published.Model.RoutingKey.Text), use.Text.Text, published.Model.Key, published.Model.RoutingKey.Text);
    }
}
