using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Topics;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2013: a handler of an event under a binding that no message of the event matches.</summary>
internal sealed class HandlersMustMatchTheirBinding() : UsageRule(Rules.HandlerNeverRuns)
{
    /// <inheritdoc/>
    public override void CheckCall(CallUse use)
    {
        if (!use.Facts.TakesBindings
            || use.Method.TypeArguments.Length != 1
            || use.EventOf(use.Method.TypeArguments[0]) is not { } @event
            || use.Argument("bindings") is not { } argument)
            return;

        var bindings = argument.Value;
        while (bindings is IConversionOperation conversion)
            bindings = conversion.Operand;
        if (bindings is IInvocationOperation call && KeysOf(call, use) is var (keys, text) && !keys.Any(@event.HasKeyAmong))
            use.Report(Descriptor, call.Syntax, text, @event.Model.Key, @event.Model.RoutingKey.Text);
    }

    /// <summary>The keys that a pattern written by hand, or an event's own builder, brings; null where that is not known.</summary>
    private static (IReadOnlyList<Shape> Keys, string Text)? KeysOf(IInvocationOperation call, CallUse use)
    {
        if (call.TargetMethod is { Name: "Parse", ContainingType.Name: "BindingPattern" })
        {
            var values = TextValues.Of(call.Arguments[0].Value);
            return values.Count == 1 ? ([Shapes.OfPattern(values[0].Text)], values[0].Text.Text) : null;
        }

        return call.TargetMethod is { Name: "Binding", IsStatic: true } builder && use.EventOf(builder.ContainingType) is { } @event
            ? (@event.Keys, KeySuggestion.PatternOf(@event))
            : null;
    }
}
