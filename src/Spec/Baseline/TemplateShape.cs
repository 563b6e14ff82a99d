using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace BusContracts.Spec.Baseline;

/// <summary>
/// Writes templates so that two are equal when they give the same texts from the same messages: a placeholder is what it stands
/// for, whatever it is called.
/// </summary>
internal sealed class TemplateShape(IEnumerable<TypeModel> types)
{
    private readonly Dictionary<string, EquatableArray<FieldModel>> _fields = FieldsByType(types);

    /// <summary>The shape of a name, in which a placeholder is known by its place alone.</summary>
    public static string OfName(TemplateModel name) => string.Concat(name.Parts.Select(part => part.IsPlaceholder ? "{}" : part.Text));

    public string Of(EventModel owner, TemplateModel template) =>
        string.Concat(template.Parts.Select(part => part.IsPlaceholder ? Of(owner, part.Text) : part.Text));

    public string Of(EventModel owner, HeaderValueModel value) => value switch
    {
        HeaderValueModel.Boolean flag => flag.Value ? "boolean true" : "boolean false",
        HeaderValueModel.Integer number => "integer " + number.Value.ToString(CultureInfo.InvariantCulture),
        HeaderValueModel.Text text => "text " + Of(owner, text.Value),
        _ => "",
    };

    private string Of(EventModel owner, string name)
    {
        var placeholder = owner.Placeholders.First(known => known.WireName == name);
        var source = placeholder.Source is PlaceholderSource.Field field ? Path(owner.Fields, field.Properties) : "name " + PlaceInName(owner, name);
        return "{" + source + (placeholder.ManyWords ? " many" : "") + " " + placeholder.WhenNull + "}";
    }

    private static string PlaceInName(EventModel owner, string name) =>
        owner.Name.Parts.Where(part => part.IsPlaceholder).TakeWhile(part => part.Text != name).Count().ToString(CultureInfo.InvariantCulture);

    private string Path(EquatableArray<FieldModel> fields, EquatableArray<string> properties)
    {
        var path = "data";
        foreach (var property in properties)
        {
            var field = fields.FirstOrDefault(candidate => candidate.PropertyName == property);
            path += "." + (field?.WireName ?? property);
            fields = field?.Type is ValueType.Named named && _fields.TryGetValue(named.Name, out var inner) ? inner : default;
        }

        return path;
    }

    private static Dictionary<string, EquatableArray<FieldModel>> FieldsByType(IEnumerable<TypeModel> types)
    {
        var fields = new Dictionary<string, EquatableArray<FieldModel>>();
        foreach (var type in types)
        {
            if (type is TypeModel.Object found)
                fields[type.Name] = found.Fields;
            else if (type is TypeModel.Tuple tuple)
                fields[type.Name] = tuple.Fields.Select((field, place) => field with { WireName = place.ToString(CultureInfo.InvariantCulture) }).ToEquatableArray();
        }

        return fields;
    }
}
