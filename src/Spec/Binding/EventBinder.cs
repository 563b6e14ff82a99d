using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds one event. All of it is looked at, so that one run reports every mistake.</summary>
internal sealed class EventBinder(Scope scope, IReadOnlyCollection<string> eventKeys, ExampleBinder examples)
{
    private readonly DeprecationBinder _deprecation = new(scope, "event", eventKeys);

    /// <summary>The event and what the release has not of it; null where it lacks what it cannot be generated without.</summary>
    public (EventModel Model, IEnumerable<WithheldModel> Withheld)? Bind(EventDraft draft)
    {
        var keys = draft.Keys;
        var problems = scope.Problems;
        var summary = keys.Prose("summary");
        var changes = draft.Dates.Changes(draft.Lifetime);
        var link = scope.LinkOf(keys);
        var deprecation = _deprecation.Bind(keys, draft.Dates, draft.Lifetime);
        var key = TopicKeyBinder.Bind(keys.RequireScalar("routing-key", "routing-key: users.{user_uuid}.created"), "routing key", problems);
        var acl = AclBinder.Bind(keys, draft.What, scope);
        var headers = HeaderBinder.Bind(keys, problems);
        var data = DataBinder.Bind(draft, scope);
        var observations = new ObservationBinder(draft, scope);
        var areObservationsRight = observations.Read(key?.Template, acl?.Template);
        var rules = PlaceholderRule.ReadAll(keys, problems);
        var exampleNode = keys.Find("example");
        keys.RefuseOthers();

        if (key is null || acl is null || headers is null || data is null || !areObservationsRight)
            return null;

        var templates = new List<(TemplateModel, ScalarNode)> { (draft.Name, draft.NameNode), key.Value };
        if (acl is { Template: { } required, Node: { } aclNode })
            templates.Add((required, aclNode));
        templates.AddRange(HeaderTemplates(headers, keys));
        templates.AddRange(observations.Templates);
        var placeholders = new PlaceholderBinder(draft, data, scope).Bind(templates, acl.IsThere ? null : acl.Written, rules);
        if (placeholders is null || WireNames.Of(draft, placeholders, scope) is not { } wireNames)
            return null;

        var model = new EventModel(
            draft.Key.Text, draft.RecordName, draft.Name, wireNames, summary, link, draft.Lifetime.Since, deprecation,
            key.Value.Template, acl.Template, headers.ToEquatableArray(), placeholders.ToEquatableArray(),
            data.Payload, data.Set.Fields.ToEquatableArray(), data.OtherFields, Examples: default)
        {
            Changes = changes,
            Observed = observations.Model(),
        };
        model = model with { Examples = examples.Bind(exampleNode, model, draft.Lifetime).ToEquatableArray() };
        return (model, data.Set.Withheld.Select(field => new WithheldModel(model.Key, field.WireName, wireNames, field.Reason)));
    }

    private static IEnumerable<(TemplateModel, ScalarNode)> HeaderTemplates(List<HeaderModel> headers, Keys keys)
    {
        var entries = keys.Find("headers") is MapNode map ? map.Entries : [];
        for (var i = 0; i < headers.Count; i++)
        {
            yield return (headers[i].Name, entries[i].Key);
            if (headers[i].Value is HeaderValueModel.Text text && entries[i].Value is ScalarNode value)
                yield return (text.Value, value);
        }
    }
}
