using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Binding;

/// <summary>Finds which object types fields hold, and so need a record of their own.</summary>
internal static class TypeUse
{
    /// <summary>The types of a contract with what they are used for. A type that nothing uses keeps its record.</summary>
    public static IEnumerable<TypeModel> Mark(IReadOnlyList<TypeTable.Declaration> declarations, IEnumerable<EventModel> events)
    {
        var held = new HashSet<string>();
        var payloads = new HashSet<string>(declarations.Where(declaration => declaration.IsPayload).Select(declaration => declaration.Name));
        foreach (var declaration in declarations)
            AddNamesIn(declaration.Model, held);
        foreach (var each in events)
            AddNamesIn(each.Fields, each.OtherFields, held);
        return declarations.Select(declaration => declaration.Model).OfType<TypeModel>().Select(model => model is TypeModel.Object found
            ? found with { IsPayload = IsPayload(found), IsValue = held.Contains(found.Name) || !IsPayload(found) }
            : model);

        bool IsPayload(TypeModel.Object type) => payloads.Contains(type.Name);
    }

    /// <summary>The names of the types that the events of a model need, themselves or by other types.</summary>
    public static HashSet<string> NamesNeededBy(SpecModel model)
    {
        var types = model.Types.ToDictionary(type => type.Name);
        var found = new HashSet<string>(model.Events.Select(each => each.Payload).OfType<string>());
        foreach (var each in model.Events)
        {
            AddNamesIn(each.Fields, each.OtherFields, found);
            foreach (var placeholder in each.Placeholders)
                AddNames(placeholder.Type, found);
        }

        var open = new Stack<string>(found);
        while (open.Count > 0)
        {
            var inside = new HashSet<string>();
            if (types.TryGetValue(open.Pop(), out var type))
                AddNamesIn(type, inside);
            foreach (var name in inside.Where(found.Add))
                open.Push(name);
        }

        return found;
    }

    private static void AddNamesIn(TypeModel? type, HashSet<string> names)
    {
        if (type is TypeModel.Object found)
            AddNamesIn(found.Fields, found.OtherFields, names);
        else if (type is TypeModel.Tuple tuple)
            AddNamesIn(tuple.Fields, otherFields: null, names);
    }

    private static void AddNamesIn(EquatableArray<FieldModel> fields, ValueType? otherFields, HashSet<string> names)
    {
        foreach (var field in fields)
            AddNames(field.Type, names);
        if (otherFields is not null)
            AddNames(otherFields, names);
    }

    private static void AddNames(ValueType type, HashSet<string> names)
    {
        while (true)
        {
            switch (type)
            {
                case ValueType.List list:
                    type = list.Element;
                    break;
                case ValueType.Map map:
                    type = map.Value;
                    break;
                case ValueType.Named named:
                    names.Add(named.Name);
                    return;
                default:
                    return;
            }
        }
    }
}
