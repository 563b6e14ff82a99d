using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2015: a <c>*</c> where the contract has a placeholder that may hold dots, so that some messages are missed.</summary>
internal sealed class ManyWordsMustBeBoundWithHash() : UsageRule(Rules.StarForManyWords)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (use.Kind != TextKind.BindingPattern || use.Contracts.Count == 0 || use.Problem is not null)
            return;

        var words = use.Words;
        foreach (var @event in use.Matches.Where(@event => @event.KeyWords.Count == words.Count))
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (!words[i].Is("*") || !MayBeSeveral(@event, i))
                    continue;

                var place = i;
                var better = TopicWords.Join(words.Select((word, at) => at == place ? TopicWord.Literal("#") : word));
                use.Report(
                    Descriptor,
                    better.IsConstant ? [better.Text] : [],
                    @event.KeyWords[i].Text,
                    @event.Model.RoutingKey.Text,
                    better.Text);
                return;
            }
        }
    }

    private static bool MayBeSeveral(KnownEvent @event, int word) =>
        @event.KeyWords[word].IsHole && @event.MayHoldDots(@event.KeyWords[word].Parts[0].Text);
}
