using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using BusContracts.Spec.Json;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Checks the values of an example against types, and reports a wrong one at its place inside the example.</summary>
internal sealed class ExampleValues(TypeTable types, ScalarNode example, ProblemList problems)
{
    private static readonly Regex Timestamp = new(
        @"\A\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript);

    /// <summary>More of one example tell nobody anything, and would cost a hostile one's weight in text.</summary>
    private const int MostProblems = 100;

    private int _problems;

    /// <summary>Whether nothing was reported.</summary>
    public bool AreRight => _problems == 0;

    private bool IsFull => _problems >= MostProblems;

    public void Refuse(JsonNode value, string path, string reason)
    {
        if (IsFull)
            return;
        _problems++;
        var length = value is JsonNode.Object or JsonNode.Array ? 1 : value.Range.Length;
        problems.Add(ProblemKind.ExampleMismatch, example.RangeOf(value.Range.Start, length), path, reason);
    }

    public void RefuseRepeated(JsonNode.Object value, string path)
    {
        var seen = new HashSet<string>();
        foreach (var member in value.Members.Where(member => !seen.Add(member.Key.Value)).TakeWhile(_ => !IsFull))
            Refuse(member.Key, path + "." + member.Key.Value, "stands twice");
    }

    /// <summary>Checks an object against its fields.</summary>
    public void CheckFields(JsonNode value, IReadOnlyList<FieldModel> fields, ValueType? others, string path)
    {
        if (value is not JsonNode.Object body)
        {
            Refuse(value, path, "must be an object");
            return;
        }

        RefuseRepeated(body, path);
        var byKey = fields.SelectMany(field => field.Also.Append(field.WireName).Select(key => (key, field))).ToDictionary(known => known.key, known => known.field);
        var missing = new HashSet<FieldModel>(fields.Where(field => !field.Optional));
        foreach (var member in body.Members.TakeWhile(_ => !IsFull))
        {
            var inside = path + "." + member.Key.Value;
            if (byKey.TryGetValue(member.Key.Value, out var field))
            {
                missing.Remove(field);
                Check(member.Value, field.Type, inside, field.Accept);
            }
            else if (others is not null)
                Check(member.Value, others, inside);
            else
                Refuse(member.Key, inside, "is no field of it; " + DidYouMean.Advice(member.Key.Value, fields.Select(known => known.WireName).ToArray(), "the fields are"));
        }

        foreach (var field in fields.Where(missing.Contains).TakeWhile(_ => !IsFull))
            Refuse(body, path, $"lacks the field '{field.WireName}'; add it, or make the field 'optional: true'");
    }

    private void Check(JsonNode value, ValueType type, string path, IReadOnlyList<ScalarKind>? accepted = null)
    {
        if ((value is JsonNode.Null && type.Nullable) || (accepted is not null && accepted.Any(kind => IsOf(value, kind))))
            return;

        switch (type)
        {
            case ValueType.Scalar scalar:
                if (!IsOf(value, scalar.Kind))
                    Refuse(value, path, $"must be {Wanted(scalar.Kind)}{(scalar.Nullable ? " or null" : value is JsonNode.Null ? $"; where null is right, the type is '{TypeExpression.NameOf(scalar.Kind)}?'" : "")}");
                break;
            case ValueType.List list:
                CheckItems(value, list.Element, path);
                break;
            case ValueType.Map map:
                CheckFields(value, [], map.Value, path);
                break;
            case ValueType.Named { Kind: NamedTypeKind.StringEnum } when value is not JsonNode.String:
                Refuse(value, path, "must be a string");
                break;
            case ValueType.Named { Kind: NamedTypeKind.IntegerEnum } when !IsOf(value, ScalarKind.Integer):
                Refuse(value, path, "must be an integer");
                break;
            case ValueType.Named named when types.Find(named.Name)?.Model is TypeModel.Object found:
                CheckFields(value, found.Fields, found.OtherFields, path);
                break;
            case ValueType.Named named when types.Find(named.Name)?.Model is TypeModel.Tuple found:
                CheckPlaces(value, found.Fields, path);
                break;
        }
    }

    private void CheckItems(JsonNode value, ValueType element, string path)
    {
        if (value is not JsonNode.Array array)
        {
            Refuse(value, path, "must be an array");
            return;
        }

        for (var i = 0; i < array.Items.Count && !IsFull; i++)
            Check(array.Items[i], element, Item(path, i));
    }

    private void CheckPlaces(JsonNode value, EquatableArray<FieldModel> places, string path)
    {
        if (value is not JsonNode.Array array || array.Items.Count != places.Count)
        {
            Refuse(value, path, $"must be an array of {places.Count}: {string.Join(", ", places.Select(place => place.WireName))}");
            return;
        }

        for (var i = 0; i < places.Count; i++)
            Check(array.Items[i], places[i].Type, Item(path, i), places[i].Accept);
    }

    private static bool IsOf(JsonNode value, ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Uuid => value is JsonNode.String,
        ScalarKind.Timestamp => value is JsonNode.String text && Timestamp.IsMatch(text.Value),
        ScalarKind.Integer or ScalarKind.UnixSeconds =>
            value is JsonNode.Number number && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ScalarKind.Number => value is JsonNode.Number,
        ScalarKind.Boolean => value is JsonNode.Boolean,
        _ => true,
    };

    private static string Wanted(ScalarKind kind) => kind switch
    {
        ScalarKind.Timestamp => "a string with an ISO 8601 date and time",
        ScalarKind.UnixSeconds => "an integer, the seconds since 1970",
        ScalarKind.Uuid => "a string with a uuid",
        ScalarKind.Integer => "an integer of at most 64 bits",
        ScalarKind.Boolean => "true or false",
        _ => "a " + TypeExpression.NameOf(kind),
    };

    private static string Item(string path, int index) => path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
}
