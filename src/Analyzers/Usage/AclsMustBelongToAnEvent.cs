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

        var isPattern = use.Kind == TextKind.AclPattern;
        var text = isPattern ? WithoutNegation(use.Text) : use.Text;
        var contracts = use.Project.Where(contract => IsOf(contract, text)).ToArray();

        // Tokens hold the ACLs of many services: only what begins as the contract's own do is judged.
        if (contracts.Length == 0)
            return;

        var what = isPattern ? "The ACL pattern" : "The ACL";
        if (!isPattern && text.Parts.Any(part => !part.IsPlaceholder && part.Text.IndexOfAny(['*', '#']) >= 0))
            use.Report(Descriptor, [], what, text.Text, "holds a wildcard: a message requires one plain ACL, and tokens hold the patterns");
        else if (TopicWords.Of(text).Any(word => word.IsEmpty))
            use.Report(Descriptor, [], what, text.Text, "has an empty word: a dot ends it or follows another");
        else if (use.Withheld is null && !contracts.Any(contract => contract.Requiring(text, isPattern).Count > 0))
        {
            var suggestion = SlipFinder.Mended(use.Words, contracts.SelectMany(contract => contract.Events, (_, @event) => @event.AclWords));
            use.Report(
                Descriptor,
                Advice.Replacements(suggestion),
                what,
                text.Text,
                $"covers no event of {string.Join(" or ", contracts.Select(contract => contract.Model.Namespace))}{Advice.DidYouMean(suggestion)}");
        }
    }

    private static bool IsOf(KnownContract contract, TemplateModel text) =>
        contract.Model.AclPrefix is { Length: > 0 } prefix
        && text.Parts.Count > 0
        && !text.Parts[0].IsPlaceholder
        && text.Parts[0].Text.StartsWith(prefix + ".", System.StringComparison.Ordinal);

    private static TemplateModel WithoutNegation(TemplateModel text) =>
        text.Parts.Count > 0 && !text.Parts[0].IsPlaceholder && text.Parts[0].Text.StartsWith("!", System.StringComparison.Ordinal)
            ? new TemplateModel(
                text.Text.Substring(1),
                text.Parts.Select((part, at) => at == 0 ? part with { Text = part.Text.Substring(1) } : part).ToEquatableArray())
            : text;
}
