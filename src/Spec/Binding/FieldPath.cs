using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Follows <c>data.to.user_uuid</c> or <c>data.to[1]</c> through the fields of an event.</summary>
internal static class FieldPath
{
    private const string Root = "data";

    /// <summary>What stands at the end of the path; null where it leads nowhere, and that was reported.</summary>
    public static (PlaceholderSource.Field Source, ValueType Type)? Follow(
        ScalarNode path, IReadOnlyList<FieldModel> fields, TypeTable types, string placeholder, string owner, ProblemList problems)
    {
        var properties = new List<string>();
        ValueType? type = null;
        var isNullable = false;
        var among = fields;
        foreach (var (step, offset) in StepsOf(path.Text))
        {
            if (properties.Count == 0 && type is null && step == Root && offset == 0)
                continue;

            var field = offset == 0 ? null : Find(among, step);
            if (field is null)
            {
                problems.Add(ProblemKind.UnboundPlaceholder, path.RangeOf(offset, step.Length), placeholder, owner, Advice(step, offset, among));
                return null;
            }

            properties.Add(field.PropertyName);
            type = field.Type;
            isNullable |= field.Optional || field.Type.Nullable;
            among = types.FieldsOf(type) ?? [];
        }

        if (type is not null)
            return (new PlaceholderSource.Field(properties.ToEquatableArray(), isNullable), type);
        problems.Add(ProblemKind.UnboundPlaceholder, path.Range, placeholder, owner, $"'bind' names a field, such as {Root}.user_uuid");
        return null;
    }

    private static FieldModel? Find(IReadOnlyList<FieldModel> fields, string step) =>
        step.StartsWith("[", System.StringComparison.Ordinal)
            ? int.TryParse(step.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < fields.Count ? fields[place] : null
            : fields.FirstOrDefault(field => field.WireName == step);

    private static string Advice(string step, int offset, IReadOnlyList<FieldModel> among) =>
        offset == 0 ? $"a path begins with '{Root}', such as {Root}.user_uuid"
        : $"there is no '{step}' here; " + DidYouMean.Advice(step, among.Select(field => field.WireName).ToArray(), among.Count == 0 ? "what stands before it has no fields" : "the fields here are");

    private static IEnumerable<(string Step, int Offset)> StepsOf(string path)
    {
        var start = 0;
        for (var at = 1; at <= path.Length; at++)
        {
            if (at < path.Length && path[at] is not ('.' or '['))
                continue;
            yield return (path.Substring(start, at - start), start);
            start = at < path.Length && path[at] == '.' ? at + 1 : at;
            if (start > at)
                at = start;
        }
    }
}
