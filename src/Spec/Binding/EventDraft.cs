using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>An event's names, which other events and types must know before anything of it is bound.</summary>
internal sealed record EventDraft(ScalarNode Key, string What, Keys Keys, ScalarNode NameNode, TemplateModel Name, ScalarNode RecordNode, string RecordName, bool IsOpenFamily, LifetimeBinder Dates, Lifetime Lifetime)
{
    /// <summary>Reads the names; null where they are wrong, and that was reported.</summary>
    public static EventDraft? Read(MapEntry entry, Scope scope)
    {
        var problems = scope.Problems;
        var what = $"the event '{entry.KeyText}'";
        if (Shape.Map(entry.Value, what, problems, "a map with at least a routing-key") is not { } map)
            return null;

        var keys = new Keys(map, entry.KeyRange, what, problems);
        var nameNode = keys.Find("name") is { } node ? Shape.Scalar(node, "'name'", problems) : entry.Key;
        var record = keys.Scalar("record");
        var dates = new LifetimeBinder(keys, what, scope);
        var lifetime = dates.Bind();
        if (nameNode is null || TemplateBinder.Bind(nameNode, problems) is not { } name)
            return null;

        var isOpen = IsOpen(name, keys, scope);
        if (Unreadable(name, isOpen) is { } unreadable)
        {
            problems.Add(ProblemKind.UnfitPlaceholder, nameNode.Range, unreadable.Placeholder, unreadable.Reason);
            return null;
        }

        var recordNode = record ?? nameNode;
        var recordName = record?.Text ?? Naming.Pascal(name.IsConstant ? name.Text : string.Join("_", name.Parts.Where(part => !part.IsPlaceholder).Select(part => part.Text)));
        if (!Naming.IsTypeName(recordName))
        {
            problems.Add(ProblemKind.BadName, recordNode.Range, record?.Text ?? nameNode.Text, "the name of a C# record", "give the event a 'record' that begins with a capital and has letters and digits");
            return null;
        }

        if (CSharpWords.IsMemberOfTypes(recordName))
        {
            problems.Add(ProblemKind.BadName, recordNode.Range, recordName, "the name of a C# record", "generated types have a member of that name; give the event a 'record' of another name");
            return null;
        }

        return new EventDraft(entry.Key, what, keys, nameNode, name, recordNode, recordName, isOpen, dates, lifetime);
    }

    /// <summary>Which placeholder keeps the values from being read back out of a name; null where none does.</summary>
    private static (string Placeholder, string Reason)? Unreadable(TemplateModel name, bool isOpen)
    {
        var seen = new HashSet<string>();
        foreach (var part in name.Parts)
        {
            if (part.IsPlaceholder && !seen.Add(part.Text))
                return (part.Text, "it stands twice in the event's name, and two values for it could be read out of one name; write it once");
            if (part.IsPlaceholder && isOpen && seen.Count > 1)
                return (part.Text, "the name has another placeholder, and no enumeration lists the values of both: where the one ends and the other begins nobody could tell; give each the type of an enumeration, or write one of them");
        }

        return null;
    }

    /// <summary>Whether a placeholder of the name takes values that no enumeration lists.</summary>
    private static bool IsOpen(TemplateModel name, Keys keys, Scope scope)
    {
        var quiet = new ProblemList();
        var own = PlaceholderRule.ReadAll(keys, quiet);
        foreach (var part in name.Parts)
        {
            if (part.IsPlaceholder && !IsListed(part.Text, own, scope))
                return true;
        }

        return false;
    }

    private static bool IsListed(string placeholder, IReadOnlyDictionary<string, PlaceholderRule> own, Scope scope)
    {
        var general = scope.Placeholders.TryGetValue(placeholder, out var contractWide) ? contractWide : null;
        var rule = own.TryGetValue(placeholder, out var found) ? found.Over(general) : general;
        return rule?.Type is { } type && scope.Types.Find(type.Text)?.Kind is NamedTypeKind.StringEnum;
    }
}
