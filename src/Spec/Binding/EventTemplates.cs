using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>The templates of an event, which have its placeholders.</summary>
/// <param name="InOrder">Those of the release that is bound, the name first, each with the text that it stands in.</param>
/// <param name="RoutingKeys">Those among them that every message has a value of.</param>
/// <param name="Withheld">One of other releases, whose placeholders may have rules.</param>
internal sealed record EventTemplates(
    IReadOnlyList<(TemplateModel Template, ScalarNode Node)> InOrder, IReadOnlyList<TemplateModel> RoutingKeys, TemplateModel? Withheld)
{
    public static EventTemplates Of(
        EventDraft draft, (TemplateModel Template, ScalarNode Node) key, AclBinder acl, List<HeaderModel> headers, ObservationBinder observations)
    {
        var all = new List<(TemplateModel, ScalarNode)> { (draft.Name, draft.NameNode), key };
        if (acl is { Template: { } required, Node: { } node })
            all.Add((required, node));
        if (headers.Count > 0)
            all.AddRange(OfHeaders(headers, draft.Keys));
        if (observations.AreThere)
            all.AddRange(observations.Templates);
        return new EventTemplates(all, observations.AreThere ? [key.Template, .. observations.RoutingKeys] : [key.Template], acl.IsThere ? null : acl.Written);
    }

    /// <summary>Whether a message without a value of the placeholder could not be published.</summary>
    public bool AreKeysOf(string placeholder) => RoutingKeys.Any(key => key.Has(placeholder));

    /// <summary>Whether the placeholder stands in a template of other releases.</summary>
    public bool AreElsewhere(string placeholder) => Withheld is not null && Withheld.Has(placeholder);

    private static IEnumerable<(TemplateModel, ScalarNode)> OfHeaders(List<HeaderModel> headers, Keys keys)
    {
        var entries = keys.Find("headers") is MapNode map ? map.Entries : [];
        for (var i = 0; i < headers.Count; i++)
        {
            yield return (headers[i].Name, entries[i].Key);
            if (headers[i].Value is HeaderValueModel.Text text && entries[i].Value is ScalarNode value)
                yield return (text.Value, value);
        }
    }
}
