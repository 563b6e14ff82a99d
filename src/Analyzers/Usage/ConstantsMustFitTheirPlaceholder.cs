using System.Linq;
using BusContracts.Analyzers.Topics;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2012: a key is built with a constant that cannot be a word of it.</summary>
internal sealed class ConstantsMustFitTheirPlaceholder() : UsageRule(Rules.ImpossibleWord)
{
    /// <inheritdoc/>
    public override void CheckCall(CallUse use)
    {
        if (use.Facts.Event is not { } type || use.EventOf(type) is not { } @event)
            return;

        foreach (var argument in use.Arguments)
        {
            var placeholder = @event.Model.Placeholders.FirstOrDefault(known => known.ParameterName.TrimStart('@') == argument.Parameter?.Name);
            if (placeholder is null || argument.ArgumentKind != ArgumentKind.Explicit)
                continue;

            foreach (var value in TextValues.Of(argument.Value).Where(value => value.Text.IsConstant))
            {
                if (KeyProblem.OfValue(value.Text.Text, placeholder.ManyWords) is { } problem)
                    use.Report(Descriptor, value.Syntax, value.Text.Text, placeholder.WireName, problem);
            }
        }
    }
}
