using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds the known values of open enumerations.</summary>
internal sealed class EnumBinder(ProblemList problems)
{
    private readonly Dictionary<string, string> _members = [];

    /// <summary>A list of values, or a map of values and their summaries.</summary>
    public TypeModel.StringEnum? Strings(string name, string summary, Keys keys)
    {
        var node = keys.Find("enum");
        var values = node is MapNode map
            ? map.Entries.Select(entry => (entry.Key, Summary: Shape.Scalar(entry.Value, $"The summary of '{entry.KeyText}'", problems)?.Text.Trim() ?? ""))
            : node is null ? [] : Shape.List(node, "'enum'", problems, "a list of values, or a map of values and their summaries")?.Items
                .Select(item => Shape.Scalar(item, "A value of 'enum'", problems))
                .OfType<ScalarNode>()
                .Select(item => (Key: item, Summary: ""));
        if (values is null)
            return null;
        var bound = values
            .Select(value => (value.Key.Text, Member: Member(name, value.Key.Text, value.Key.Text, value.Key.Range), value.Summary))
            .Where(value => value.Member is not null)
            .Select(value => new EnumValueModel<string>(value.Text, value.Member!, value.Summary));
        return new TypeModel.StringEnum(name, summary, bound.ToEquatableArray());
    }

    /// <summary>A map of values and the names of their members.</summary>
    public TypeModel.IntegerEnum? Integers(string name, string summary, Keys keys)
    {
        if (keys.Map("integer-enum", "a map of integers and names, such as 0: not_in_use") is not { } map)
            return null;
        var bound = new List<EnumValueModel<long>>();
        var seen = new HashSet<long>();
        foreach (var entry in map.Entries)
        {
            if (!long.TryParse(entry.KeyText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                problems.Add(ProblemKind.UnknownValue, entry.KeyRange, entry.KeyText, "integer-enum", "an integer and the name of its member, such as 0: not_in_use");
            else if (!seen.Add(value))
                problems.Add(ProblemKind.NameClash, entry.KeyRange, "value", entry.KeyText, "another member", "leave one of the two out");
            else if (Shape.Scalar(entry.Value, $"The name of {value}", problems) is { } label && Member(name, label.Text, label.Text, label.Range) is { } member)
                bound.Add(new EnumValueModel<long>(value, member, Summary: ""));
        }

        return new TypeModel.IntegerEnum(name, summary, bound.ToEquatableArray());
    }

    private string? Member(string type, string text, string value, TextRange range)
    {
        var member = Naming.Pascal(text);
        if (!Naming.IsIdentifier(member))
        {
            problems.Add(ProblemKind.BadName, range, text, "the name of a C# member", "use letters and digits; the enumeration is open, so that a value may also be left out of the list");
            return null;
        }

        if (member == type || CSharpWords.IsRecordMember(member) || CSharpWords.IsEnumMember(member))
            member += "Value";
        if (_members.TryGetValue(member, out var other))
        {
            problems.Add(ProblemKind.NameClash, range, "C# name", member, $"'{other}' in {type}", "leave one of the two out; the enumeration is open, and its value is read all the same");
            return null;
        }

        _members.Add(member, value);
        return member;
    }
}
