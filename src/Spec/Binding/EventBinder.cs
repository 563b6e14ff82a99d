using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Binding;

/// <summary>Binds one event. All of it is looked at, so that one run reports every mistake.</summary>
internal sealed class EventBinder(Scope scope, IReadOnlyCollection<string> eventKeys, ExampleBinder examples)
{
    private readonly DeprecationBinder _deprecation = new(scope, "event", eventKeys);

    /// <summary>The event; null where it lacks what it cannot be generated without.</summary>
    public BoundEvent? Bind(EventDraft draft)
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

        var templates = EventTemplates.Of(draft, key.Value, acl, headers, observations);
        var placeholders = new PlaceholderBinder(draft, data, templates, scope).Bind(rules);
        if (placeholders is null || WireNames.Of(draft, placeholders.Value, scope) is not { } wireNames)
            return null;

        var model = new EventModel(
            draft.Key.Text, draft.RecordName, draft.Name, wireNames, summary, link, draft.Lifetime.Since, deprecation,
            key.Value.Template, acl.Template, headers.ToEquatableArray(), placeholders.Value,
            data.Payload, data.Set.Fields, data.OtherFields, Examples: default)
        {
            Changes = changes,
            Observed = observations.Model(),
        };
        if (exampleNode is not null)
            model = model with { Examples = examples.Bind(exampleNode, model, draft.Lifetime).ToEquatableArray() };
        var withheld = data.Set.WithheldFrom(model);
        return new BoundEvent(draft, model, withheld, observations.Names);
    }
}
