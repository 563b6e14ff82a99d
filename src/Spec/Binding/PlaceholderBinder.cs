using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>
/// Finds where the placeholders of one event get their values: one in the event's name is a property of its own,
/// any other is bound by <c>bind</c>, else to the field of its name.
/// </summary>
internal sealed class PlaceholderBinder(EventDraft draft, DataBinder data, EventTemplates templates, Scope scope)
{
    private readonly EquatableArray<FieldModel> _fields = data.Set.Fields;
    private readonly FewNames<string> _parameters = new();

    /// <summary>Every placeholder in order of first appearance; null where one is wrong.</summary>
    /// <param name="rules">What the event says of its placeholders.</param>
    public EquatableArray<PlaceholderModel>? Bind(IReadOnlyDictionary<string, PlaceholderRule> rules)
    {
        var bound = new FewNames<PlaceholderModel?>();
        foreach (var (template, node) in templates.InOrder)
        {
            var offset = 0;
            foreach (var part in template.Parts)
            {
                if (part.IsPlaceholder && !bound.TryGet(part.Text, out _))
                    bound.Add(part.Text, Bind(part.Text, node.RangeOf(offset, part.Text.Length + 2), rules));
                offset += part.Text.Length + (part.IsPlaceholder ? 2 : 0);
            }
        }

        if (rules.Count > 0)
            RefuseOthers(rules, bound);
        return AllOf(bound);
    }

    private void RefuseOthers(IReadOnlyDictionary<string, PlaceholderRule> rules, FewNames<PlaceholderModel?> bound)
    {
        foreach (var rule in rules.Values.Where(rule => !bound.TryGet(rule.Key.Text, out _) && !templates.AreElsewhere(rule.Key.Text)))
            scope.Problems.Add(ProblemKind.UnknownKey, rule.Key.Range, rule.Key.Text, $"'placeholders' of {draft.What}", DidYouMean.Advice(rule.Key.Text, [.. bound.InOrder.Select(each => each.Name)], "its keys and ACL have"));
    }

    private static EquatableArray<PlaceholderModel>? AllOf(FewNames<PlaceholderModel?> bound)
    {
        var all = new PlaceholderModel[bound.InOrder.Count];
        for (var place = 0; place < all.Length; place++)
        {
            if (bound.InOrder[place].Value is not { } placeholder)
                return null;
            all[place] = placeholder;
        }

        return EquatableArray<PlaceholderModel>.Owning(all);
    }

    private PlaceholderModel? Bind(string name, TextRange range, IReadOnlyDictionary<string, PlaceholderRule> rules)
    {
        var general = scope.Placeholders.TryGetValue(name, out var contractWide) ? contractWide : null;
        var rule = rules.TryGetValue(name, out var own) ? own.Over(general) : general;
        ValueType? stated = null;
        if (rule?.Type is { } typeText && (stated = TypeExpression.Bind(typeText, scope)) is null)
            return null;

        var isInName = rule?.Bind is null && draft.Name.Has(name);
        var found = isInName ? InName(name, range, stated) : InData(name, range, rule, stated);
        if (found is not { } value || ParameterOf(name, range) is not { } parameter)
            return null;
        if (own?.WhenNull is { } whenNull && value.Source is not PlaceholderSource.Field { Nullable: true })
        {
            Refuse(ProblemKind.UnfitPlaceholder, whenNull.Node.Range, name, "its value is never null, so that 'when-null' says nothing; make the field's type nullable, or leave 'when-null' out");
            return null;
        }

        if (rule?.WhenNull is { Binding: not NullBinding.Literal } withoutAcl && templates.AreKeysOf(name))
        {
            Refuse(ProblemKind.UnfitPlaceholder, withoutAcl.Node.Range, name, "it stands in a routing key, which every message has; write when-null: { literal: None }, with the word that servers publish");
            return null;
        }

        if (!IsWord(value.Type))
        {
            Refuse(ProblemKind.UnfitPlaceholder, rule?.Bind?.Range ?? range, name, "its value is no text, integer, boolean, uuid or enumeration, which could be a word of a key; bind another field");
            return null;
        }

        if (isInName && !value.Type.CanBeInName)
        {
            Refuse(ProblemKind.UnfitPlaceholder, rule?.Type?.Range ?? range, name, "it is part of the event's name, and so it is a text, a uuid or an enumeration of texts; give it such a type, or leave the type out for any text");
            return null;
        }

        return scope.SharedPlaceholders.Of(new PlaceholderModel(
            name,
            parameter,
            value.Type.Nullable ? value.Type with { Nullable = false } : value.Type,
            value.Source,
            rule?.ManyWords ?? false,
            scope.UserPlaceholders.Contains(name),
            Summary(rule, value))
        {
            WhenNull = value.Source is PlaceholderSource.Field { Nullable: true } ? rule?.WhenNull?.Binding : null,
        });
    }

    private (PlaceholderSource Source, ValueType Type)? InName(string name, TextRange range, ValueType? stated)
    {
        var property = data.Members.Claim(name, range, isRecordsOwn: draft.IsOpenFamily && Naming.Pascal(name) == "EventName");
        return property is null ? null : (new PlaceholderSource.EventName(property), stated ?? new ValueType.Scalar(ScalarKind.String, Nullable: false));
    }

    private (PlaceholderSource Source, ValueType Type)? InData(string name, TextRange range, PlaceholderRule? rule, ValueType? stated)
    {
        (PlaceholderSource.Field Source, ValueType Type)? found;
        if (rule?.Bind is { } path)
        {
            found = FieldPath.Follow(path, _fields, scope.Types, name, draft.What, scope.Problems);
        }
        else if (data.Set.Find(name) is { } field)
        {
            found = (new PlaceholderSource.Field(EquatableArray.Of(field.PropertyName), field.Optional || field.Type.Nullable), field.Type);
        }
        else
        {
            if (data.Set.Withheld.FirstOrDefault(field => field.WireName == name) is { WireName: not null } withheld)
            {
                Refuse(ProblemKind.UnboundPlaceholder, range, name, draft.What, $"its field is {withheld.Reason}, and this key or ACL stands in {scope.Releases.Names[scope.Releases.Bound]} too; date the event or the ACL alike, or bind another field");
                return null;
            }

            var near = DidYouMean.Nearest(name, _fields.Select(candidate => candidate.WireName));
            Refuse(ProblemKind.UnboundPlaceholder, range, name, draft.What, near is null ? $"add the field '{name}' to its data, or say under 'placeholders' which one it is: {name}: {{ bind: data.some_field }}" : $"did you mean '{near}'?");
            return null;
        }

        if (found is { } value && stated is not null && stated with { Nullable = false } != value.Type with { Nullable = false })
        {
            Refuse(ProblemKind.UnfitPlaceholder, rule!.Type!.Range, name, "its field has another type; leave the type out here, the field says it");
            return null;
        }

        return found is { } right ? (right.Source, right.Type) : null;
    }

    private string? ParameterOf(string name, TextRange range)
    {
        var parameter = Naming.Parameter(name);
        if (_parameters.TryGet(parameter, out var other))
        {
            Refuse(ProblemKind.NameClash, range, "C# name", parameter, $"the placeholder '{other}' of {draft.What}", "give the two names that differ in more than case and '_'");
            return null;
        }

        _parameters.Add(parameter, name);
        return parameter;
    }

    private string Summary(PlaceholderRule? rule, (PlaceholderSource Source, ValueType Type) value)
    {
        if (rule is { Summary.Length: > 0 })
            return rule.Summary;
        return value.Source is PlaceholderSource.Field { Properties: { Count: 1 } path }
            ? data.Set.OfProperty(path[0])!.Summary
            : value.Type is ValueType.Named named ? scope.Types.Find(named.Name)?.Model?.Summary ?? "" : "";
    }

    private static bool IsWord(ValueType type) => type switch
    {
        ValueType.Scalar { Kind: ScalarKind.String or ScalarKind.Integer or ScalarKind.Boolean or ScalarKind.Uuid } => true,
        ValueType.Named { Kind: NamedTypeKind.StringEnum or NamedTypeKind.IntegerEnum } => true,
        _ => false,
    };

    private void Refuse(ProblemKind kind, TextRange range, params string[] arguments) => scope.Problems.Add(kind, range, arguments);
}
