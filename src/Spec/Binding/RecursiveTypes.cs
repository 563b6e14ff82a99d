using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Binding;

/// <summary>Finds the types of which no value can be written, for each would hold another one of the same type.</summary>
internal static class RecursiveTypes
{
    /// <summary>Reports each such type at its name.</summary>
    public static void Report(TypeTable types, ProblemList problems)
    {
        var needs = types.Declarations.SelectMany(declaration => Needed(declaration.Model).Select(field => (From: declaration.Name, To: NameOf(field)))).ToArray();

        // A type on a circle needs one on it and is needed by one on it.
        var needing = Circular(needs);
        var circular = Circular(needing.Select(need => (From: need.To, To: need.From)).ToArray()).Select(need => need.To);
        var names = new HashSet<string>(circular);
        foreach (var declaration in types.Declarations.Where(declaration => names.Contains(declaration.Name)))
        {
            var field = Needed(declaration.Model).First(candidate => names.Contains(NameOf(candidate)));
            problems.Add(ProblemKind.RecursiveType, declaration.Range, declaration.Name, field.WireName, $"make the field 'optional: true', or its type '{NameOf(field)}?' or 'list of {NameOf(field)}'");
        }
    }

    /// <summary>The needs that are left after those of types that come to an end were taken out, again and again.</summary>
    private static (string From, string To)[] Circular((string From, string To)[] needs)
    {
        var open = needs.GroupBy(need => need.From).ToDictionary(group => group.Key, group => group.Count());
        var byNeeded = needs.ToLookup(need => need.To, need => need.From);
        var ended = new Stack<string>(byNeeded.Select(group => group.Key).Where(name => !open.ContainsKey(name)));
        while (ended.Count > 0)
        {
            foreach (var name in byNeeded[ended.Pop()])
            {
                if (--open[name] == 0)
                    ended.Push(name);
            }
        }

        return needs.Where(need => open[need.From] > 0 && open.TryGetValue(need.To, out var left) && left > 0).ToArray();
    }

    /// <summary>The fields of named types that every value has.</summary>
    private static IEnumerable<FieldModel> Needed(TypeModel? type)
    {
        IEnumerable<FieldModel> fields = type switch
        {
            TypeModel.Object found => found.Fields,
            TypeModel.Tuple found => found.Fields,
            _ => [],
        };
        return fields.Where(field => !field.Optional && field.Type is ValueType.Named { Nullable: false, Kind: NamedTypeKind.Object or NamedTypeKind.Tuple });
    }

    private static string NameOf(FieldModel field) => ((ValueType.Named)field.Type).Name;
}
