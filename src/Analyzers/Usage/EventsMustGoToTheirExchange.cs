using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2011: an event's key published to another exchange, or the contract's exchange declared otherwise than it is.</summary>
internal sealed class EventsMustGoToTheirExchange() : UsageRule(Rules.WrongExchange)
{
    /// <summary>The property of a diagnostic that holds the parameter of a declaration that is to be otherwise.</summary>
    public const string Parameter = nameof(Parameter);

    /// <summary>The property that holds what the contract says for it, as C#.</summary>
    public const string Declared = nameof(Declared);

    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        // A single word may well name a queue (default exchange) or another system's key: two of them the same are no chance.
        if (use.Kind != TextKind.RoutingKey || !use.Text.IsConstant || use.Exchange.Name is not { } exchange || use.Contracts.Count > 0)
            return;

        var words = TopicWords.Of(use.Text);
        foreach (var contract in use.Project)
        {
            if (contract.Matching(use.Text, isPattern: false).FirstOrDefault(@event => SharedWords(@event, words) > 1) is not { } @event)
                continue;

            use.Report(
                Descriptor,
                [],
                $"'{use.Text.Text}' is the key of '{@event.Model.Name.Text}', which {contract.Model.Namespace} publishes to the exchange '{contract.Model.Exchange.Name}'; "
                + (exchange.Length == 0 ? "the default exchange takes the key for a queue's name" : $"nobody looks for it on '{exchange}'"));
            return;
        }
    }

    /// <inheritdoc/>
    public override void CheckCall(CallUse use)
    {
        if (!use.Facts.DeclaresExchange || use.Exchange.Name is not { } name
            || use.Project.FirstOrDefault(contract => contract.Model.Exchange.Name == name) is not { } contract)
            return;

        var exchange = contract.Model.Exchange;
        if (use.Argument("type")?.Value.ConstantValue is { HasValue: true, Value: string type } && type != exchange.Type)
            Report(use, "type", $"is of type '{exchange.Type}' and not '{type}'", SymbolDisplay.FormatLiteral(exchange.Type, quote: true));
        else if (use.Argument("durable")?.Value.ConstantValue is { HasValue: true, Value: bool durable } && durable != exchange.Durable)
            Report(use, "durable", exchange.Durable ? "is durable" : "is not durable", exchange.Durable ? "true" : "false");

        void Report(CallUse use, string parameter, string difference, string declared)
        {
            var argument = use.Argument(parameter)!;
            use.Report(
                Descriptor,
                argument.IsImplicit ? use.Syntax : argument.Syntax,
                ImmutableDictionary<string, string?>.Empty.Add(Parameter, parameter).Add(Declared, declared),
                string.Format(CultureInfo.InvariantCulture, "The exchange '{0}' of {1} {2}: the broker closes the channel on this declaration where the exchange exists", name, contract.Model.Namespace, difference));
        }
    }

    private static int SharedWords(KnownEvent @event, IReadOnlyList<TopicWord> words) =>
        @event.KeyWords.Zip(words, (known, word) => !known.HasHole && known.Text == word.Text).Count(isSame => isSame);
}
