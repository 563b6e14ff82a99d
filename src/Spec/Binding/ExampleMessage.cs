using System.Linq;
using BusContracts.Spec.Json;

namespace BusContracts.Spec.Binding;

/// <summary>Checks the envelope of an example: its keys, its name and its ACL.</summary>
internal sealed class ExampleMessage(EnvelopeModel envelope, EventModel model, ExampleValues values)
{
    public void Check(JsonNode message)
    {
        if (message is not JsonNode.Object body)
        {
            values.Refuse(message, "$", "must be an object: the whole message with its " + string.Join(", ", envelope.Keys.Select(key => key.WireName)));
            return;
        }

        values.RefuseRepeated(body, "$");
        foreach (var member in body.Members)
        {
            if (envelope.Keys.FirstOrDefault(key => key.WireName == member.Key.Value) is { } key)
                CheckValue(key, member.Value, "$." + key.WireName);
            else
                values.Refuse(member.Key, "$." + member.Key.Value, "is no key of the envelope; " + DidYouMean.Advice(member.Key.Value, envelope.Keys.Select(known => known.WireName).ToArray(), "its keys are"));
        }

        foreach (var missing in envelope.Keys.Where(key => IsRequired(key.Role) && body.Members.All(member => member.Key.Value != key.WireName)))
            values.Refuse(body, "$", $"lacks the key '{missing.WireName}'");
    }

    private bool IsRequired(EnvelopeRole role) =>
        role == EnvelopeRole.Name || (role == EnvelopeRole.Data && model.Fields.Any(field => !field.Optional));

    private void CheckValue(EnvelopeKeyModel key, JsonNode value, string path)
    {
        switch (key.Role)
        {
            case EnvelopeRole.Name:
                CheckName(value, path);
                break;
            case EnvelopeRole.RequiredAcl:
                CheckAcl(value, path);
                break;
            case EnvelopeRole.Data when value is JsonNode.Null && !IsRequired(EnvelopeRole.Data):
                break;
            case EnvelopeRole.Data:
                values.CheckFields(value, model.Fields, model.OtherFields, path);
                break;
            default:
                if (value is not JsonNode.String)
                    values.Refuse(value, path, "must be a string");
                break;
        }
    }

    private void CheckName(JsonNode value, string path)
    {
        if (value is not JsonNode.String name)
            values.Refuse(value, path, "must be a string");
        else if (model.Observed?.WireNames.Contains(name.Value) == true)
            return;
        else if (model.IsOpenFamily ? !Matches(model.Name, name.Value) : !model.WireNames.Contains(name.Value))
            values.Refuse(value, path, model.WireNames.Count == 1 ? $"must be \"{model.WireNames[0]}\"" : $"must be a name that '{model.Name.Text}' stands for");
    }

    private void CheckAcl(JsonNode value, string path)
    {
        if (value is JsonNode.Null)
            return;
        if (value is not JsonNode.String acl)
            values.Refuse(value, path, "must be a string or null");
        else if (model.Observed?.RequiredAcl is { } observed && Matches(observed, acl.Value))
            return;
        else if (model.RequiredAcl is null)
            values.Refuse(value, path, "stands here, but the event has no 'required-acl'; add it to the event, or take it out of the example");
        else if (!Matches(model.RequiredAcl, acl.Value))
            values.Refuse(value, path, $"must be of the form '{model.RequiredAcl.Text}'");
    }

    /// <summary>Whether each placeholder can stand for at least one character of the text, between the literal runs.</summary>
    private static bool Matches(TemplateModel template, string text)
    {
        var at = 0;
        var holes = 0;
        for (var i = 0; i < template.Parts.Count; i++)
        {
            var part = template.Parts[i];
            if (part.IsPlaceholder)
            {
                holes++;
                continue;
            }

            var isLast = i == template.Parts.Count - 1;
            var earliest = at + holes;
            if (earliest > text.Length)
                return false;
            var found = holes == 0 ? at
                : isLast ? text.Length - part.Text.Length
                : text.IndexOf(part.Text, earliest, System.StringComparison.Ordinal);
            if (found < earliest || string.CompareOrdinal(text, found, part.Text, 0, part.Text.Length) != 0)
                return false;
            at = found + part.Text.Length;
            holes = 0;
        }

        return holes == 0 ? at == text.Length : text.Length - at >= holes;
    }
}
