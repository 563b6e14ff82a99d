using System.Linq;
using BusContracts.Analyzers.Sinks;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2008: an event name that no event has.</summary>
internal sealed class EventNameMustBelongToAnEvent() : UsageRule(Rules.UnknownEventName)
{
    private const int SlipsOfAGuess = 2;
    private const int MostSlips = 3;

    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        var name = use.Text.Text;
        if (use.Kind != TextKind.EventName || !use.Text.IsConstant || use.Project.Named(name) is not null || use.Withheld is not null)
            return;

        var suggestion = DidYouMean.Nearest(name, use.Project.SelectMany(contract => contract.Names), use.IsGuess ? SlipsOfAGuess : MostSlips);

        // Where a family takes any name, or the surroundings may speak of something else, only a slip is a mistake for certain.
        if (suggestion is null && (use.IsGuess || use.Project.Any(contract => contract.HasOpenFamily)))
            return;

        // Beside the name itself, what is almost the name may be another spelling that somebody still sends.
        var isThere = suggestion is not null && use.Group?.Has(suggestion) == true;
        if (isThere && use.IsGuess)
            return;
        use.Report(Descriptor, Advice.ReplacementsBeside(use, Advice.Replacements(suggestion)), name, use.ContractNames, Advice.DidYouMean(suggestion));
    }
}
