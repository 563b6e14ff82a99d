using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Topics;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2013: a handler or loop of an event under a binding that no message of the event matches, or a handler beside another of the same messages.</summary>
internal sealed class HandlersMustMatchTheirBinding() : UsageRule(Rules.UselessRegistration)
{
    /// <inheritdoc/>
    public override void CheckCall(CallUse use)
    {
        if (use.AskedFor is not { } @event || use.Operation is not IInvocationOperation call)
            return;

        if (HandlerBindings.Of(call) is IInvocationOperation bindings && KeysOf(bindings, use) is var (keys, text) && !keys.Any(@event.HasKeyAmong))
        {
            use.Report(
                Descriptor,
                bindings.Syntax,
                $"The binding '{text}' matches no message of {@event.Model.Key}, whose routing key is '{@event.Model.RoutingKey.Text}', so {(use.Facts.ReadsEvent ? "the loop gets none" : "the handler never runs")}");
        }
        else if (HandlerRegistrations.BesideAndWith(call).TakeWhile(other => other != call).Any(earlier => HandlerBindings.AreOfSameMessages(earlier, call)))
        {
            use.Report(
                Descriptor,
                NameOf(call),
                $"{@event.Model.Key} has a handler in this subscription already: each message runs both, and one that is delivered again runs both again; put both into one handler, narrow one by bindings, or open a second subscription");
        }
    }

    /// <summary>The keys that a pattern written by hand, or an event's own builder, brings; null where that is not known.</summary>
    private static (IReadOnlyList<Shape> Keys, string Text)? KeysOf(IInvocationOperation bindings, CallUse use)
    {
        if (HandlerBindings.IsParse(bindings))
        {
            var values = TextValues.Of(bindings.Arguments[0].Value);
            return values.Count == 1 ? ([Shapes.OfPattern(values[0].Text)], values[0].Text.Text) : null;
        }

        return HandlerBindings.IsBuilder(bindings) && use.EventOf(bindings.TargetMethod.ContainingType) is { } @event
            ? (@event.Keys, KeySuggestion.PatternOf(@event))
            : null;
    }

    // The whole call reaches back to the first one of its chain.
    private static CSharpSyntaxNode NameOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : (CSharpSyntaxNode)call.Syntax;
}
