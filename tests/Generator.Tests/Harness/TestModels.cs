using System.Globalization;
using System.Text.RegularExpressions;
using BusContracts.Spec;

namespace BusContracts.Generator.Tests.Harness;

/// <summary>Models built by hand, so that the generator is tested apart from the reader of YAML.</summary>
internal static partial class TestModels
{
    public static readonly Spec.ValueType Text = Scalar(ScalarKind.String);
    public static readonly Spec.ValueType UuidText = Scalar(ScalarKind.Uuid);
    public static readonly Spec.ValueType Integer = Scalar(ScalarKind.Integer);

    public static SpecModel Contract(string @namespace, params EventModel[] events) => new(
        @namespace,
        "A contract for tests.",
        "https://example.org/docs",
        new ExchangeModel("xivo", "topic", Durable: true),
        new EnvelopeModel("application/json", Persistent: true, Array(
            new EnvelopeKeyModel("name", Spec.EnvelopeRole.Name, Header: true, "The event's name."),
            new EnvelopeKeyModel("required_acl", Spec.EnvelopeRole.RequiredAcl, Header: true, "The ACL."),
            new EnvelopeKeyModel("origin_uuid", Spec.EnvelopeRole.Origin, Header: true, "The producer."),
            new EnvelopeKeyModel("data", Spec.EnvelopeRole.Data, Header: false, "The data."))),
        "events",
        Array("17.01", "18.02"),
        default,
        events.ToEquatableArray());

    public static SpecModel With(this SpecModel contract, params TypeModel[] types) => contract with { Types = types.ToEquatableArray() };

    /// <summary>An event whose placeholders are bound to the fields of their names.</summary>
    public static EventModel Event(string name, string routingKey, params FieldModel[] fields) => new EventModel(
        name,
        Pascal(name),
        Template(name),
        Array(name),
        $"When {name} happens.",
        Documentation: null,
        Since: "17.01",
        Deprecation: null,
        Template(routingKey),
        RequiredAcl: null,
        default,
        default,
        Payload: null,
        fields.ToEquatableArray(),
        OtherFields: null,
        default).Bound();

    public static EventModel Acl(this EventModel @event, string acl) => (@event with { RequiredAcl = Template(acl) }).Bound();

    /// <summary>What servers do instead of what is documented.</summary>
    public static EventModel Observe(this EventModel @event, string? routingKey = null, string? name = null, string? acl = null, ObservationModel? note = null) => (@event with
    {
        Observed = new ObservedEventModel(
            routingKey is null ? default : Array(Template(routingKey)),
            name is null ? default : Array(name),
            acl is null ? null : Template(acl),
            note is null ? default : Array(note)),
    }).Bound();

    public static EventModel Header(this EventModel @event, string name, HeaderValueModel value) =>
        (@event with { Headers = @event.Headers.Append(new HeaderModel(Template(name), value)).ToEquatableArray() }).Bound();

    /// <summary>Makes a family of the event: its placeholders that are no field become properties of the name.</summary>
    public static EventModel Family(this EventModel @event, Spec.ValueType type, params string[] wireNames)
    {
        var family = @event with { WireNames = wireNames.ToEquatableArray(), RecordName = Pascal(PlaceholderPattern().Replace(@event.Key, "")) };
        return family with
        {
            Placeholders = family.Placeholders
                .Select(known => known.Source is PlaceholderSource.EventName ? known with { Type = type } : known)
                .ToEquatableArray(),
        };
    }

    public static EventModel Change(this EventModel @event, string placeholder, Func<PlaceholderModel, PlaceholderModel> change) => @event with
    {
        Placeholders = @event.Placeholders.Select(known => known.WireName == placeholder ? change(known) : known).ToEquatableArray(),
    };

    public static FieldModel Field(string name, Spec.ValueType type, bool optional = false, string? property = null) =>
        new(name, property ?? Pascal(name), type, optional, default, default, $"The {name}.");

    public static TemplateModel Template(string text) => new(text, Parts(text).ToEquatableArray());

    public static EquatableArray<T> Array<T>(params T[] items) => items.ToEquatableArray();

    public static Spec.ValueType Scalar(ScalarKind kind, bool nullable = false) => new Spec.ValueType.Scalar(kind, nullable);

    public static Spec.ValueType Named(string name, NamedTypeKind kind) => new Spec.ValueType.Named(name, kind, Nullable: false);

    public static TypeModel StringEnum(string name, params string[] values) =>
        new TypeModel.StringEnum(name, $"A {name}.", values.Select(value => new EnumValueModel<string>(value, Pascal(value), $"It is {value}.")).ToEquatableArray());

    private static EventModel Bound(this EventModel @event)
    {
        var templates = new[] { @event.Name, @event.RoutingKey, @event.RequiredAcl, @event.Observed?.RequiredAcl }
            .Concat(@event.Observed?.RoutingKeys ?? default)
            .Concat(@event.Headers.Select(header => header.Name))
            .Concat(@event.Headers.Select(header => (header.Value as HeaderValueModel.Text)?.Value));
        var names = templates.SelectMany(template => template?.Parts ?? default).Where(part => part.IsPlaceholder).Select(part => part.Text).Distinct();
        return @event with { Placeholders = names.Select(name => Placeholder(@event, name)).ToEquatableArray() };
    }

    private static PlaceholderModel Placeholder(EventModel @event, string name)
    {
        if (@event.Placeholders.FirstOrDefault(known => known.WireName == name) is { } known)
            return known;

        var field = @event.Fields.FirstOrDefault(field => field.WireName == name);
        PlaceholderSource source = field is null
            ? new PlaceholderSource.EventName(Pascal(name))
            : new PlaceholderSource.Field(Array(field.PropertyName), field.Optional || field.Type.Nullable);
        var type = field is null ? Text : field.Type with { Nullable = false };
        return new PlaceholderModel(name, Camel(name), type, source, ManyWords: false, IsUser: name == "user_uuid", $"The {name}.");
    }

    private static IEnumerable<TemplatePart> Parts(string text)
    {
        var at = 0;
        foreach (Match match in PlaceholderPattern().Matches(text))
        {
            if (match.Index > at)
                yield return new TemplatePart(text[at..match.Index], IsPlaceholder: false);
            yield return new TemplatePart(match.Groups[1].Value, IsPlaceholder: true);
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            yield return new TemplatePart(text[at..], IsPlaceholder: false);
    }

    private static string Pascal(string name) => string.Concat(name
        .Split('_', '.', ' ', '-')
        .Where(word => word.Length > 0)
        .Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));

    private static string Camel(string name)
    {
        var pascal = Pascal(name);
        var camel = char.ToLower(pascal[0], CultureInfo.InvariantCulture) + pascal[1..];
        return Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(camel) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? camel : "@" + camel;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PlaceholderPattern();
}
