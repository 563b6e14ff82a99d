using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds what servers were seen to do with an event instead of what is documented.</summary>
/// <param name="draft">The event.</param>
/// <param name="scope">Takes what is wrong.</param>
internal sealed class ObservationBinder(EventDraft draft, Scope scope)
{
    private readonly List<(TemplateModel Template, ScalarNode Node)> _keys = [];
    private readonly List<ScalarNode> _names = [];
    private readonly List<ObservationModel> _notes = [];
    private (TemplateModel Template, ScalarNode Node)? _acl;
    private bool _isRight = true;

    /// <summary>Whether anything was seen.</summary>
    public bool AreThere => _notes.Count > 0;

    /// <summary>The templates that were seen, each with its place.</summary>
    public IEnumerable<(TemplateModel Template, ScalarNode Node)> Templates => _acl is { } acl ? _keys.Append(acl) : _keys;

    /// <summary>The routing keys among them.</summary>
    public IEnumerable<TemplateModel> RoutingKeys => _keys.Select(found => found.Template);

    /// <summary>The names that were seen, as they stand in the text.</summary>
    public IReadOnlyList<ScalarNode> Names => _names;

    /// <summary>Reads <c>observed</c>, one map or a list of them.</summary>
    /// <returns>Whether nothing in it is wrong.</returns>
    public bool Read(TemplateModel? key, TemplateModel? acl)
    {
        var node = draft.Keys.Find("observed");
        if (node is null)
            return true;
        foreach (var item in node is ListNode list ? list.Items : [node])
        {
            if (Shape.Map(item, "'observed'", scope.Problems, "a map with the key in and what was seen: routing-key, name, required-acl or note") is { } map)
                Read(new Keys(map, node is ListNode ? item.Range : draft.Keys.KeyOf("observed")!.Range, "'observed'", scope.Problems), key, acl);
            else
                _isRight = false;
        }

        return _isRight;
    }

    /// <summary>What was read; null where nothing was.</summary>
    public ObservedEventModel? Model() => !AreThere ? null : new ObservedEventModel(
        RoutingKeys.ToEquatableArray(), _names.Select(name => name.Text).ToEquatableArray(), _acl?.Template, _notes.ToEquatableArray());

    private void Read(Keys own, TemplateModel? key, TemplateModel? acl)
    {
        var keys = own.Scalars("routing-key");
        var name = own.Scalar("name");
        var seenAcl = own.Scalar("required-acl");
        var note = Note(own, saysMore: keys.Count > 0 || name is not null || seenAcl is not null, scope.Problems);
        own.RefuseOthers();

        foreach (var text in keys)
            Take(TopicKeyBinder.Bind(text, "observed routing key", scope.Problems), key);
        if (name is not null)
            TakeName(name);
        if (seenAcl is not null)
            TakeAcl(seenAcl, acl);
        if (note is null)
            _isRight = false;
        else
            _notes.Add(note);
    }

    /// <summary>Where something was seen, and a note; null where that is missing and was reported.</summary>
    public static ObservationModel? Note(Keys own, bool saysMore, ProblemList problems)
    {
        var where = own.RequireScalar("in", "in: the program and release that it was seen in");
        var note = own.Prose("note");
        if (!saysMore && note.Length == 0)
            own.RequireScalar("note", "note: what differs, in words");
        return where is null || (!saysMore && note.Length == 0) ? null : new ObservationModel(where.Text.Trim(), note);
    }

    private void Take((TemplateModel Template, ScalarNode Node)? seen, TemplateModel? documented)
    {
        if (seen is not { } found)
            _isRight = false;
        else if (found.Template.Text == documented?.Text || _keys.Any(other => other.Template.Text == found.Template.Text))
            Refuse(found.Node, "the routing key", "another one, or leave it out");
        else
            _keys.Add(found);
    }

    private void TakeName(ScalarNode name)
    {
        if (name.Text.IndexOfAny(['{', '}']) >= 0)
            Refuse(name, ProblemKind.BadObservation, name.Text, "has a brace, and an observed name stands for one event; write out each name as an observation of its own");
        else if (name.Text == draft.Name.Text || _names.Any(other => other.Text == name.Text))
            Refuse(name, "the name", "another one, or leave it out");
        else
            _names.Add(name);
    }

    private void TakeAcl(ScalarNode text, TemplateModel? documented)
    {
        if (TopicKeyBinder.Bind(text, "observed required ACL", scope.Problems) is not { } found)
            _isRight = false;
        else if (_acl is { } other)
            Refuse(text, ProblemKind.BadObservation, text.Text, $"is a second observed ACL beside '{other.Template.Text}', and a message has one; leave one of the two out");
        else if (found.Template.Text == documented?.Text)
            Refuse(text, "the required ACL", "another one, or leave it out");
        else
            _acl = found;
    }

    private void Refuse(ScalarNode node, string which, string advice) =>
        Refuse(node, ProblemKind.BadObservation, node.Text, $"is {which} that stands here already; write {advice}");

    private void Refuse(ScalarNode node, ProblemKind kind, params string[] arguments)
    {
        scope.Problems.Add(kind, node.Range, arguments);
        _isRight = false;
    }
}
