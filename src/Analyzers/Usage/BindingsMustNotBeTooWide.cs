using System.Collections.Immutable;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2016: a binding of nothing but wildcards, which brings the many messages of an event that takes any name.</summary>
internal sealed class BindingsMustNotBeTooWide() : UsageRule(Rules.TooWideBinding)
{
    /// <summary>The property of a diagnostic at a handler's bindings, which can be left out.</summary>
    public const string OfHandler = nameof(OfHandler);

    private static readonly ImmutableDictionary<string, string?> AtHandler = ImmutableDictionary<string, string?>.Empty.Add(OfHandler, "");

    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        // Wildcards alone say nothing of the contract: only its exchange does.
        if (use.Kind != TextKind.BindingPattern || use.IsUnbound || use.HasNoPurpose || !use.Exchange.IsKnown || !use.Words.All(word => word.IsWildcard))
            return;

        foreach (var contract in use.Contracts)
        {
            if (OpenFamilyOf(contract, use.Shape) is { } family && use.Matches.Any(@event => !@event.Model.IsOpenFamily))
            {
                use.Report(Descriptor, [], use.Text.Text, contract.Model.Namespace, family.Model.RoutingKey.Text, "bind the keys of the events that are handled");
                return;
            }
        }
    }

    /// <inheritdoc/>
    public override void CheckCall(CallUse use)
    {
        if (!use.Facts.RegistersHandler
            || use.Operation is not IInvocationOperation call
            || use.Method.TypeArguments.Length != 1
            || HandlerBindings.Of(call) is not { } bindings
            || WildcardsIn(bindings) is not { } text
            || use.EventOf(use.Method.TypeArguments[0]) is not { Model.IsOpenFamily: false } @event)
            return;

        var contract = @event.Contract;
        if (OpenFamilyOf(contract, Shapes.OfPattern(TextParts.Known(text))) is { } family
            && !HandlerRegistrations.BesideAndWith(call).Any(other => NeedsAll(other, use)))
            use.Report(Descriptor, bindings.Syntax, AtHandler, text, contract.Model.Namespace, family.Model.RoutingKey.Text, $"without bindings the handler gets every {@event.Model.Key} and nothing else");
    }

    private static KnownEvent? OpenFamilyOf(KnownContract contract, Shape pattern) =>
        contract.HasOpenFamily ? contract.Matching(pattern).FirstOrDefault(@event => @event.Model.IsOpenFamily) : null;

    /// <summary>The pattern of wildcards that bindings are; null where they are anything else.</summary>
    private static string? WildcardsIn(IOperation bindings) => bindings switch
    {
        IPropertyReferenceOperation { Property: { Name: "Everything", ContainingType.Name: "BindingPattern" } } => "#",
        IInvocationOperation call when HandlerBindings.IsParse(call)
            && TextValues.ConstantOf(call.Arguments[0].Value) is { Length: > 0 } text
            && TopicWords.Of(TextParts.Known(text)).All(word => word.IsWildcard) => text,
        _ => null,
    };

    /// <summary>Whether another handler of the subscription has the wide binding anyway: of unknown events, or of the family itself.</summary>
    private static bool NeedsAll(IInvocationOperation other, CallUse use) =>
        other.TargetMethod.Name == "Unknown"
        || (other.TargetMethod.TypeArguments.Length == 1 && use.EventOf(other.TargetMethod.TypeArguments[0]) is { Model.IsOpenFamily: true });
}
