using System.Linq;

namespace BusContracts.Spec.Baseline;

/// <summary>Finds what is other about the way of an event from publisher to consumer: its name, key, ACL and headers.</summary>
internal sealed class AddressChanges(SpecModel baseline, SpecModel contract, ChangeList changes)
{
    private readonly TemplateShape _oldShape = new(baseline.Types);
    private readonly TemplateShape _newShape = new(contract.Types);

    public void Find(EventModel old, EventModel now)
    {
        Name(old, now);
        RoutingKey(old, now);
        RequiredAcl(old, now);
        Headers(old, now);
    }

    private void Name(EventModel old, EventModel now)
    {
        string[] path = ["events", now.Key, "name"];
        if (!old.IsOpenFamily && now.IsOpenFamily)
            changes.Readdressed(path, BrokenSides.Consumers, $"The event '{now.Key}' had listed names and takes any", "they know the listed names alone");
        else if (old.IsOpenFamily && !now.IsOpenFamily)
            changes.Readdressed(path, BrokenSides.Publishers, $"The event '{now.Key}' took any name and has listed ones", "they may send a name that is not listed");
        else if (TemplateShape.OfName(old.Name) != TemplateShape.OfName(now.Name) && (now.IsOpenFamily || old.WireNames.Except(now.WireNames).Any()))
            changes.Readdressed(path, BrokenSides.Both, $"The event '{now.Key}' was named '{old.Name.Text}' and is named '{now.Name.Text}'", "each side knows one of the two names");
    }

    private void RoutingKey(EventModel old, EventModel now)
    {
        if (_oldShape.Of(old, old.RoutingKey) == _newShape.Of(now, now.RoutingKey))
            return;
        var what = old.RoutingKey.Text == now.RoutingKey.Text
            ? $"The placeholders of the routing key '{now.RoutingKey.Text}' of the event '{now.Key}' stand for other values than they did"
            : $"The routing key of the event '{now.Key}' was '{old.RoutingKey.Text}' and is '{now.RoutingKey.Text}'";
        changes.Readdressed(["events", now.Key, "routing-key"], BrokenSides.Both, what, "who binds by the one does not get what is published by the other");
    }

    private void RequiredAcl(EventModel old, EventModel now)
    {
        string[] path = ["events", now.Key, "required-acl"];
        const string hold = "clients that hold the one are not sent what requires the other";
        if (old.RequiredAcl is not { } before)
        {
            if (now.RequiredAcl is { } added)
                changes.Readdressed(path, BrokenSides.Consumers, $"The event '{now.Key}' required no ACL and requires '{added.Text}'", "clients that do not hold it are no longer sent the event");
        }
        else if (now.RequiredAcl is not { } after)
        {
            changes.Readdressed(path, BrokenSides.Consumers, $"The event '{now.Key}' required the ACL '{before.Text}' and requires none", "what requires nothing is sent to other clients than those that hold the ACL");
        }
        else if (_oldShape.Of(old, before) != _newShape.Of(now, after))
        {
            var what = before.Text == after.Text
                ? $"The placeholders of the required ACL '{after.Text}' of the event '{now.Key}' stand for other values than they did"
                : $"The required ACL of the event '{now.Key}' was '{before.Text}' and is '{after.Text}'";
            changes.Readdressed(path, BrokenSides.Both, what, hold);
        }
    }

    private void Headers(EventModel old, EventModel now)
    {
        foreach (var header in old.Headers)
        {
            var name = _oldShape.Of(old, header.Name);
            if (now.Headers.FirstOrDefault(other => _newShape.Of(now, other.Name) == name) is not { } same)
                changes.Removed(["events", now.Key, "headers", header.Name.Text], BrokenSides.Consumers, $"The header '{header.Name.Text}' of the event '{now.Key}' is gone", "those that read or are bound by it miss it");
            else if (_oldShape.Of(old, header.Value) != _newShape.Of(now, same.Value))
                changes.Readdressed(["events", now.Key, "headers", same.Name.Text, "value"], BrokenSides.Both, $"The header '{same.Name.Text}' of the event '{now.Key}' has another value than it had", "who is bound by the one value does not get the other");
        }
    }
}
