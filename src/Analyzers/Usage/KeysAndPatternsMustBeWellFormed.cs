using System.Linq;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2003: a text that RabbitMQ takes, and that means something else than it looks like, or nothing.</summary>
internal sealed class KeysAndPatternsMustBeWellFormed() : UsageRule(Rules.MalformedKey)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (!use.IsTopic || use.Contracts.Count == 0 || use.Problem is not { } problem)
            return;

        // Exchanges that ignore the key are published to with none; only the contract's own is known to be no such one.
        if (use.Text.Text.Length == 0 && !use.Exchange.IsKnown)
            return;
        use.Report(Descriptor, KeyMender.Mended(use), use.Text.Text, use.Kind == TextKind.RoutingKey ? "routing key" : "binding pattern", problem);
    }
}
