using System.Linq;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2002: a queue is bound with a pattern that no event's key can match.</summary>
internal sealed class BindingPatternMustMatchAnEvent() : UsageRule(Rules.PatternMatchesNothing)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (use.Kind != TextKind.BindingPattern || use.Contracts.Count == 0 || use.Matches.Count > 0 || use.Problem is not null || use.Withheld is not null)
            return;

        var suggestion = Advice.NearestKey(use);
        use.Report(Descriptor, Advice.Replacements(suggestion), use.Text.Text, use.ContractNames, use.HasNoPurpose ? "it matches no message" : "the queue stays empty", Advice.DidYouMean(suggestion));
    }
}
