using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Topics;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Contracts;

/// <summary>A contract of the project, ready to be asked about texts of its C#.</summary>
/// <remarks>Made once a compilation and shared by all rules; immutable and safe for any number of threads.</remarks>
internal sealed class KnownContract
{
    private readonly Dictionary<string, KnownEvent> _byName = new(StringComparer.Ordinal);

    public KnownContract(SpecModel model)
    {
        Model = model;
        Events = model.Events.Select(@event => new KnownEvent(@event, model.AclPrefix)).ToArray();
        foreach (var (name, @event) in Events.SelectMany(@event => @event.Model.WireNames.Select(name => (name, @event))))
            _byName[name] = @event;

        // A documented name says more than one that was only seen.
        foreach (var (name, @event) in Events.SelectMany(@event => (@event.Model.Observed?.WireNames ?? default).Select(name => (name, @event))))
        {
            if (!_byName.ContainsKey(name))
                _byName.Add(name, @event);
        }

        Withheld = [.. WithheldEvent.Of(model)];
        HasOpenFamily = Events.Any(@event => @event.Model.IsOpenFamily);
    }

    /// <summary>What the spec says.</summary>
    public SpecModel Model { get; }

    /// <summary>Its events, in the order of the spec.</summary>
    public IReadOnlyList<KnownEvent> Events { get; }

    /// <summary>The events that the target release has not, or not whole.</summary>
    public IReadOnlyList<WithheldEvent> Withheld { get; }

    /// <summary>Every wire name that is written in the contract.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>Whether an event takes names that are not written in the contract.</summary>
    public bool HasOpenFamily { get; }

    /// <summary>The event of a wire name, or null where the contract does not write it.</summary>
    public KnownEvent? Named(string name) => _byName.TryGetValue(name, out var @event) ? @event : null;

    /// <summary>The event of a key in the spec, such as a deprecated event names its replacements by; or null.</summary>
    public KnownEvent? Keyed(string key) => Events.FirstOrDefault(@event => @event.Model.Key == key);

    /// <summary>The events whose routing keys overlap a shape.</summary>
    public IEnumerable<KnownEvent> Matching(Shape keys) => Events.Where(@event => @event.HasKeyAmong(keys));
}
