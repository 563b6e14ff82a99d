using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Topics;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Contracts;

/// <summary>An event of a contract with the shapes of its texts, each made when it is first asked for.</summary>
internal sealed class KnownEvent
{
    private readonly Lazy<IReadOnlyList<Shape>> _keys;
    private readonly Lazy<IReadOnlyList<Shape>> _publishedKeys;
    private readonly Lazy<IReadOnlyList<TopicWord>> _keyWords;
    private readonly Lazy<IReadOnlyList<TopicWord>> _aclWords;
    private readonly Lazy<IReadOnlyList<Shape>> _acls;

    public KnownEvent(EventModel model, KnownContract contract)
    {
        Model = model;
        Contract = contract;
        _keys = new(() => [.. KeysOf(model).Select(key => Shapes.OfTemplate(key, MayHoldDots))]);
        _publishedKeys = new(() => IsPublishedAsDocumented ? Keys : [.. Keys.Skip(1)]);
        _keyWords = new(() => TopicWords.Of(model.RoutingKey));
        _aclWords = new(() => model.RequiredAcl is { } acl ? TopicWords.Of(acl) : []);
        _acls = new(() => [.. AclsOf(model, contract.Model.AclPrefix)]);
    }

    /// <summary>What the spec says.</summary>
    public EventModel Model { get; }

    /// <summary>The contract that has it.</summary>
    public KnownContract Contract { get; }

    /// <summary>Every routing key that it can be published with: as documented, and as servers were seen to.</summary>
    public IReadOnlyList<Shape> Keys => _keys.Value;

    /// <summary>The keys that servers publish it with: those that they were seen to where that is known, else the documented one.</summary>
    public IReadOnlyList<Shape> PublishedKeys => _publishedKeys.Value;

    /// <summary>Whether servers publish it with the documented key, as far as is known.</summary>
    public bool IsPublishedAsDocumented => Model.Observed is not { RoutingKeys.Count: > 0 };

    /// <summary>The words of its routing key's template.</summary>
    public IReadOnlyList<TopicWord> KeyWords => _keyWords.Value;

    /// <summary>The words of its required ACL's template; none where it has none.</summary>
    public IReadOnlyList<TopicWord> AclWords => _aclWords.Value;

    /// <summary>The ACLs that it may require: the documented one, the observed one, and the routing key behind the contract's prefix, which servers make ACLs of.</summary>
    public IReadOnlyList<Shape> Acls => _acls.Value;

    /// <summary>Whether one of its routing keys is among <paramref name="keys"/>.</summary>
    public bool HasKeyAmong(Shape keys)
    {
        foreach (var key in Keys)
        {
            if (keys.Overlaps(key))
                return true;
        }

        return false;
    }

    /// <summary>Whether a placeholder's value may hold dots.</summary>
    public bool MayHoldDots(string placeholder) => Model.Placeholders.Any(known => known.WireName == placeholder && known.ManyWords);

    private static IEnumerable<TemplateModel> KeysOf(EventModel model) =>
        new[] { model.RoutingKey }.Concat(model.Observed?.RoutingKeys ?? default);

    private IEnumerable<Shape> AclsOf(EventModel model, string? prefix)
    {
        if (model.Observed?.RequiredAcl is { } observed)
            yield return Shapes.OfTemplate(observed, MayHoldDots);
        if (model.RequiredAcl is { } acl)
            yield return Shapes.OfTemplate(acl, MayHoldDots);
        if (prefix is { Length: > 0 })
        {
            var parts = new[] { new TemplatePart(prefix + ".", IsPlaceholder: false) }.Concat(model.RoutingKey.Parts);
            yield return Shapes.OfTemplate(new TemplateModel(prefix + "." + model.RoutingKey.Text, parts.ToEquatableArray()), MayHoldDots);
        }
    }
}
