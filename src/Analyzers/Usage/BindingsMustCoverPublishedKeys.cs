using System.Linq;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2014: a binding that only brings what is documented and not what servers publish.</summary>
internal sealed class BindingsMustCoverPublishedKeys() : UsageRule(Rules.KeyNobodyPublishes)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (use.Kind != TextKind.BindingPattern || use.IsUnbound || use.HasNoPurpose || use.Matches.Count == 0 || use.Problem is not null
            || use.Matches.Any(@event => @event.IsPublishedAsDocumented || @event.PublishedKeys.Any(use.Shape.Overlaps)))
            return;

        var published = use.Matches
            .SelectMany(@event => @event.Model.Observed!.RoutingKeys, KeySuggestion.PatternOf)
            .Distinct()
            .ToArray();
        use.Report(
            Descriptor,
            published,
            use.Text.Text,
            string.Join(" and ", use.Matches.Select(@event => @event.Model.Key)),
            string.Join("' and '", published));
    }
}
