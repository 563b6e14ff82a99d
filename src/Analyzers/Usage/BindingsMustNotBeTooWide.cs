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
    /// <summary>The property of a diagnostic at the bindings of a handler or loop, which holds what does without them; empty where nothing need stand there.</summary>
    public const string Instead = nameof(Instead);

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
        if (use.AskedFor is not { Model.IsOpenFamily: false } @event
            || use.Operation is not IInvocationOperation call
            || HandlerBindings.Of(call) is not { } bindings
            || WildcardsIn(bindings) is not { } text)
            return;

        var contract = @event.Contract;
        if (OpenFamilyOf(contract, Shapes.OfPattern(TextParts.Known(text))) is { } family
            && !(use.Facts.ReadsEvent ? SaysMore(use) : HandlerRegistrations.BesideAndWith(call).Any(other => NeedsAll(other, use))))
        {
            // What is passed behind the bindings of a loop has no place without them.
            var instead = use.Facts.ReadsEvent && MoreOf(use) is not null ? "null" : "";
            use.Report(
                Descriptor,
                bindings.Syntax,
                ImmutableDictionary<string, string?>.Empty.Add(Instead, instead),
                text,
                contract.Model.Namespace,
                family.Model.RoutingKey.Text,
                $"without bindings the {(use.Facts.ReadsEvent ? "loop" : "handler")} gets every {@event.Model.Key} and nothing else");
        }
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
        || (EventRequests.IsHandler(other.TargetMethod) && use.EventOf(EventRequests.EventOf(other.TargetMethod)!) is { Model.IsOpenFamily: true });

    /// <summary>What a loop says more of its subscription; null where nothing stands there.</summary>
    private static IOperation? MoreOf(CallUse loop) => loop.Argument("on") is { ArgumentKind: ArgumentKind.Explicit, Value: var more } ? more : null;

    /// <summary>Whether the subscription of a loop has another handler that needs the wide binding, or what it has is said elsewhere.</summary>
    private static bool SaysMore(CallUse loop) => MoreOf(loop) switch
    {
        null or { ConstantValue: { HasValue: true, Value: null } } => false,
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda.Descendants().Any(part => part is IInvocationOperation other && NeedsAll(other, loop)),
        _ => true,
    };
}
