using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds a whole spec at one release: its head, then the names of types and events, then what they hold.</summary>
internal static class SpecBinder
{
    /// <summary>The contract with the events that are right and that the release has; null where not even its head is right.</summary>
    /// <param name="root">The text.</param>
    /// <param name="release">The release; null for the newest.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static BoundSpec? Bind(SpecNode? root, string? release, ProblemList problems)
    {
        if (root is null)
        {
            problems.AddIfNone(ProblemKind.MissingKey, default, "the file", "contract", HeadBinder.ContractExample);
            return null;
        }

        if (Shape.Map(root, "A contract", problems, "a map that begins with " + HeadBinder.ContractExample) is not { } map)
            return null;

        var scope = new Scope(problems);
        var keys = new Keys(map, map.Entries.Count > 0 ? map.Entries[0].Key.Range : map.Range, "the contract", problems);
        var head = new HeadBinder(keys, scope, release).Bind();
        var types = new TypeBinder(scope);
        if (keys.Map("types", "a map of type names and types") is { } typeNodes)
            types.Declare(typeNodes);
        scope.Placeholders = PlaceholderRule.ReadAll(keys, problems);

        var eventNodes = Events(keys, problems);
        var drafts = eventNodes.Select(entry => EventDraft.Read(entry, scope)).OfType<EventDraft>().ToArray();
        AcceptedChanges.Bind(keys, problems);
        keys.RefuseOthers();
        var available = drafts.Where(draft => draft.Lifetime.Has(scope.Releases.Bound)).ToArray();
        MarkPayloads(available, scope.Types);
        types.BindAll();

        var clashes = new NameClashes(problems);
        if (head is not null)
            clashes.ReserveContract(head.Namespace);
        var freeTypes = scope.Types.Declarations.Where(clashes.TryTake).ToArray();

        var binder = new EventBinder(scope, new HashSet<string>(eventNodes.Select(entry => entry.KeyText)), new ExampleBinder(head?.Envelope, scope));
        var events = available.Select(binder.Bind).OfType<BoundEvent>().Where(clashes.TryTake).ToArray();

        return head is null ? null : new BoundSpec(
            head with
            {
                Types = TypeUse.Mark(freeTypes, events.Select(bound => bound.Model)).ToEquatableArray(),
                Events = events.Select(bound => bound.Model).ToEquatableArray(),
                Withheld = events.SelectMany(bound => bound.Withheld).ToEquatableArray(),
            },
            drafts.Select(draft => (draft.Key.Text, draft.Lifetime)).ToArray(),
            scope.Releases);
    }

    private static IReadOnlyList<MapEntry> Events(Keys keys, ProblemList problems)
    {
        const string wanted = "a map of event names and events";
        return keys.Require("events", wanted) is { } node && Shape.Map(node, "'events'", problems, wanted) is { } map ? map.Entries : [];
    }

    /// <summary>A shared type's fields are properties of every record that has them, and so may have the name of none.</summary>
    private static void MarkPayloads(IEnumerable<EventDraft> drafts, TypeTable types)
    {
        foreach (var draft in drafts)
        {
            if (draft.Keys.Find("data") is not ScalarNode name || types.Find(name.Text) is not { } declaration)
                continue;
            declaration.IsPayload = true;
            declaration.Records.Add(draft.RecordName);
        }
    }
}
