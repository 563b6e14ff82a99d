using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2009: an ACL that no event requires, or that no server can grant.</summary>
internal sealed class AclsMustBelongToAnEvent() : UsageRule(Rules.AclOfNoEvent)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (use.Kind is not (TextKind.Acl or TextKind.AclPattern))
            return;

        var contracts = use.Project.Where(contract => IsOf(contract, use.Subject)).ToArray();

        // Tokens hold the ACLs of many services: only what begins as the contract's own do is judged.
        if (contracts.Length == 0)
            return;

        var isPattern = use.Kind == TextKind.AclPattern;
        var what = isPattern ? "The ACL pattern" : "The ACL";
        if (!isPattern && use.Text.Parts.Any(part => !part.IsPlaceholder && part.Text.IndexOfAny(['*', '#']) >= 0))
            use.Report(Descriptor, [], what, use.Text.Text, "holds a wildcard: a message requires one plain ACL, and tokens hold the patterns");
        else if (use.Words.Any(word => word.IsEmpty))
            use.Report(Descriptor, [], what, use.Text.Text, "has an empty word: a dot ends it or follows another");
        else if (use.Withheld is null && !contracts.Any(contract => contract.Requiring(use.Subject, isPattern).Count > 0))
        {
            var suggestion = Suggestion(use, contracts);
            use.Report(
                Descriptor,
                Advice.Replacements(suggestion),
                what,
                use.Text.Text,
                $"covers no event of {string.Join(" or ", contracts.Select(contract => contract.Model.Namespace))}{Advice.DidYouMean(suggestion)}");
        }
    }

    /// <summary>The ACL that was meant, a denial where a denial was written; null where none is near.</summary>
    private static string? Suggestion(TextUse use, KnownContract[] contracts) =>
        SlipFinder.Mended(use.Words, contracts.SelectMany(contract => contract.Events, (_, @event) => @event.AclWords)) is { } mended
            ? (use.IsDenial ? Denial.Sign : "") + mended
            : null;

    private static bool IsOf(KnownContract contract, TemplateModel text) =>
        contract.Model.AclPrefix is { Length: > 0 } prefix
        && text.Parts.Count > 0
        && !text.Parts[0].IsPlaceholder
        && text.Parts[0].Text.StartsWith(prefix + ".", System.StringComparison.Ordinal);
}
