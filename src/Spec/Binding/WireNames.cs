using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Binding;

/// <summary>Lists the wire names that an event can have.</summary>
internal static class WireNames
{
    /// <summary>The most names that one family is written out to.</summary>
    private const int MaxNames = 1000;

    /// <summary>One name, or one for each listed value of a placeholder, or none for an open family; null where they are too many, or where the values are wrong and that was reported.</summary>
    public static EquatableArray<string>? Of(EventDraft draft, EquatableArray<PlaceholderModel> placeholders, Scope scope)
    {
        if (draft.IsOpenFamily)
            return EquatableArray.Of<string>();

        if (draft.Name.IsConstant)
            return EquatableArray.Of(draft.Name.Text);

        string[] names = [""];
        foreach (var part in draft.Name.Parts)
        {
            var values = part.IsPlaceholder ? ValuesOf(placeholders.First(placeholder => placeholder.WireName == part.Text), scope) : [part.Text];
            if (values.Length == 0)
                return null;
            if ((long)names.Length * values.Length > MaxNames)
            {
                scope.Problems.Add(ProblemKind.UnfitPlaceholder, draft.NameNode.Range, part.Text, $"the name would stand for more than {MaxNames} events; leave the type of the placeholder out, and the family takes any name");
                return null;
            }

            names = names.SelectMany(name => values.Select(value => name + value)).ToArray();
        }

        return names.ToEquatableArray();
    }

    private static string[] ValuesOf(PlaceholderModel placeholder, Scope scope) =>
        placeholder.Type is ValueType.Named named && scope.Types.Find(named.Name)?.Model is TypeModel.StringEnum listed
            ? listed.Values.Select(value => value.Value).ToArray()
            : [];
}
