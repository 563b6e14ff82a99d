using System.Linq;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2004: a key or pattern of one event, written by hand where the event's record has a builder.</summary>
internal sealed class BuildersShouldWriteKeys() : UsageRule(Rules.HandWrittenKey)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (!use.IsTopic || use.HasNoPurpose || use.Matches.Count == 0 || use.Problem is not null)
            return;

        // The key of another event must not become that event's builder, which would hide the mistake.
        var isKey = use.Kind == TextKind.RoutingKey;
        if (isKey && use.Call?.Published is { } published && !use.Matches.Contains(published))
            return;

        var calls = use.Matches
            .Where(@event => @event.Model.Deprecation is null && (isKey || @event.IsPublishedAsDocumented))
            .Select(@event => BuilderCall.Of(use, @event.Contract, @event, @event.KeyWords, isKey ? "RoutingKey" : "Binding"))
            .OfType<BuilderCall>()
            .Take(2)
            .ToArray();

        // Where events share a key, only a person knows whose it is.
        if (calls.Length == 1)
            use.Report(Descriptor, calls[0].Properties(isKey ? "" : ".Documented", isKey ? ".Value" : ".Documented.Value"), use.Text.Text, calls[0].Name);
    }
}
