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
        foreach (var type in declarations.SelectMany(declaration => TypesIn(declaration.Model)).Concat(events.SelectMany(TypesIn)))
            AddNames(type, held);
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
        foreach (var type in model.Events.SelectMany(each => TypesIn(each).Concat(each.Placeholders.Select(placeholder => placeholder.Type))))
            AddNames(type, found);
        var open = new Stack<string>(found);
        while (open.Count > 0)
        {
            var inside = new HashSet<string>();
            if (types.TryGetValue(open.Pop(), out var type))
            {
                foreach (var held in TypesIn(type))
                    AddNames(held, inside);
            }

            foreach (var name in inside.Where(found.Add))
                open.Push(name);
        }

        return found;
    }

    private static IEnumerable<ValueType> TypesIn(TypeModel? type) => type switch
    {
        TypeModel.Object found => TypesIn(found.Fields, found.OtherFields),
        TypeModel.Tuple found => TypesIn(found.Fields, otherFields: null),
        _ => [],
    };

    private static IEnumerable<ValueType> TypesIn(EventModel model) => TypesIn(model.Fields, model.OtherFields);

    private static IEnumerable<ValueType> TypesIn(IReadOnlyList<FieldModel> fields, ValueType? otherFields) =>
        otherFields is null ? fields.Select(field => field.Type) : fields.Select(field => field.Type).Append(otherFields);

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
