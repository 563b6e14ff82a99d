using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds one event. All of it is looked at, so that one run reports every mistake.</summary>
internal sealed class EventBinder(Scope scope, IReadOnlyCollection<string> eventKeys, ExampleBinder examples)
{
    private readonly DeprecationBinder _deprecation = new(scope, eventKeys);

    /// <summary>The event; null where it lacks what it cannot be generated without.</summary>
    public EventModel? Bind(EventDraft draft)
    {
        var keys = draft.Keys;
        var problems = scope.Problems;
        var summary = keys.Prose("summary");
        var since = scope.ReleaseOf(keys, "since");
        var link = scope.LinkOf(keys);
        var deprecation = _deprecation.Bind(keys);
        var key = TopicKey(keys.RequireScalar("routing-key", "routing-key: users.{user_uuid}.created"), "routing key");
        var aclNode = keys.Scalar("required-acl");
        var acl = TopicKey(aclNode, "required ACL");
        var headers = HeaderBinder.Bind(keys, problems);
        var data = DataBinder.Bind(draft, scope);
        var rules = PlaceholderRule.ReadAll(keys, problems);
        var exampleNode = keys.Find("example");
        keys.RefuseOthers();

        if (key is null || (aclNode is not null && acl is null) || headers is null || data is null)
            return null;

        var templates = new List<(TemplateModel, ScalarNode)> { (draft.Name, draft.NameNode), key.Value };
        if (acl is { } found)
            templates.Add(found);
        templates.AddRange(HeaderTemplates(headers, keys));
        var placeholders = new PlaceholderBinder(draft, data.Fields, data.Members, scope).Bind(templates, rules);
        if (placeholders is null || WireNames.Of(draft, placeholders, scope) is not { } wireNames)
            return null;

        var model = new EventModel(
            draft.Key.Text, draft.RecordName, draft.Name, wireNames, summary, link, since, deprecation,
            key.Value.Template, acl?.Template, headers.ToEquatableArray(), placeholders.ToEquatableArray(),
            data.Payload, data.Fields.ToEquatableArray(), data.OtherFields, Examples: default);
        return model with { Examples = examples.Bind(exampleNode, model).ToEquatableArray() };
    }

    private (TemplateModel Template, ScalarNode Node)? TopicKey(ScalarNode? node, string what) =>
        node is not null && TemplateBinder.Bind(node, scope.Problems) is { } template && TemplateBinder.IsTopicKey(node, template, what, scope.Problems)
            ? (template, node)
            : null;

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
