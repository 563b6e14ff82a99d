using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using BusContracts.Analyzers.Topics;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Contracts;

/// <summary>A contract of the project, ready to be asked about texts of its C#.</summary>
/// <remarks>Made once of each reading of a contract, however many compilations share that; immutable to its users and safe for any number of threads.</remarks>
internal sealed class KnownContract
{
    // While somebody types, each keystroke makes a compilation, and all of them read the same text.
    private static readonly ConditionalWeakTable<SpecModel, ConcurrentDictionary<string, KnownContract>> Known = new();

    private readonly Dictionary<string, KnownEvent> _byName = new(StringComparer.Ordinal);
    private readonly RecentTexts<IReadOnlyList<KnownEvent>> _matches = new();
    private readonly RecentTexts<IReadOnlyList<KnownEvent>> _requiring = new();
    private readonly RecentTexts<string?> _suggestions = new();

    private KnownContract(SpecModel model)
    {
        Model = model;
        Events = model.Events.Select(@event => new KnownEvent(@event, this)).ToArray();
        foreach (var (name, @event) in Events.SelectMany(@event => @event.Model.WireNames.Select(name => (name, @event))))
            _byName[name] = @event;

        // A documented name says more than one that was only seen.
        foreach (var (name, @event) in Events.SelectMany(@event => (@event.Model.Observed?.WireNames ?? default).Select(name => (name, @event))))
        {
            if (!_byName.ContainsKey(name))
                _byName.Add(name, @event);
        }

        Withheld = [.. WithheldEvent.Of(this)];
        HasOpenFamily = Events.Any(@event => @event.Model.IsOpenFamily);
    }

    /// <summary>The contract that a spec says.</summary>
    /// <param name="model">What the spec says.</param>
    /// <param name="namespace">Where the project has the records; null for the spec's own.</param>
    public static KnownContract Of(SpecModel model, string? @namespace) => Known
        .GetValue(model, _ => new(StringComparer.Ordinal))
        .GetOrAdd(@namespace ?? model.Namespace, found => new KnownContract(found == model.Namespace ? model : model with { Namespace = found }));

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

    /// <summary>The events whose routing key a text is, or whose messages it binds.</summary>
    public IReadOnlyList<KnownEvent> Matching(TemplateModel text, bool isPattern) =>
        _matches.Get(text, isPattern, (known, pattern) => [.. Matching(pattern ? Shapes.OfPattern(known) : Shapes.OfText(known))]);

    /// <summary>The events whose required ACL a text is, or covers.</summary>
    public IReadOnlyList<KnownEvent> Requiring(TemplateModel acl, bool isPattern) => _requiring.Get(acl, isPattern, (known, pattern) =>
    {
        var acls = pattern ? Shapes.OfAclPattern(known) : Shapes.OfText(known);
        return [.. Events.Where(@event => @event.Acls.Any(acls.Overlaps))];
    });

    /// <summary>The key or pattern that somebody meant who wrote a text that matches nothing; null where none is near.</summary>
    public string? Suggestion(TemplateModel text, bool isPattern) =>
        _suggestions.Get(text, isPattern, (known, pattern) => KeySuggestion.For(known, this, pattern));
}
