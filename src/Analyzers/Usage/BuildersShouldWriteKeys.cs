using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2004: a key or pattern of one event, written by hand where the event's record has a builder.</summary>
internal sealed class BuildersShouldWriteKeys() : UsageRule(Rules.HandWrittenKey)
{
    /// <inheritdoc/>
    public override void CheckText(TextUse use)
    {
        if (!use.IsTopic || use.Problem is not null)
            return;

        // The key of another event must not become that event's builder, which would hide the mistake.
        var isKey = use.Kind == TextKind.RoutingKey;
        if (isKey && use.Call?.Published is { } published && !use.Matches.Contains(published))
            return;

        var calls = Candidates(use, isKey)
            .Select(found => BuilderCall.Of(use, found.Contract, found.Event, found.Event.KeyWords, isKey ? "RoutingKey" : "Binding"))
            .OfType<BuilderCall>()
            .Take(2)
            .ToArray();

        // Where events share a key, only a person knows whose it is.
        if (calls.Length == 1)
            use.Report(Descriptor, calls[0].Properties(isKey ? "" : ".Documented", isKey ? ".Value" : ".Documented.Value"), use.Text.Text, calls[0].Name);
    }

    private static IEnumerable<(KnownContract Contract, KnownEvent Event)> Candidates(TextUse use, bool isKey) =>
        from contract in use.Contracts
        from @event in contract.Events
        where @event.Model.Deprecation is null && (isKey || @event.IsPublishedAsDocumented)
        select (contract, @event);
}
