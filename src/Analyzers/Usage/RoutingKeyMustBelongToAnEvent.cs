using System.Linq;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2001: a message is published with a key that no event of the contract has.</summary>
internal sealed class RoutingKeyMustBelongToAnEvent() : UsageRule(Rules.UnknownRoutingKey)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (use.Kind != TextKind.RoutingKey || use.Contracts.Count == 0 || use.Matches.Count > 0 || use.Problem is not null || use.Withheld is not null)
            return;

        var suggestion = Advice.NearestKey(use);
        use.Report(Descriptor, Advice.Replacements(suggestion), use.Text.Text, use.ContractNames, Advice.DidYouMean(suggestion));
    }
}
