using System.Collections.Generic;
using System.Globalization;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds the AMQP headers of an event.</summary>
internal static class HeaderBinder
{
    /// <summary>The headers in the order of the text; null where one of them is wrong.</summary>
    public static List<HeaderModel>? Bind(Keys keys, ProblemList problems)
    {
        var headers = new List<HeaderModel>();
        if (keys.Map("headers", "a map of header names and values") is not { } map)
            return headers;
        var isRight = true;
        foreach (var entry in map.Entries)
        {
            var name = TemplateBinder.Bind(entry.Key, problems);
            var value = Value(entry, problems);
            if (name is null || value is null || !TemplateBinder.IsShort(entry.Key, name, "header's name", problems) || !IsFree(entry.Key, problems))
                isRight = false;
            else
                headers.Add(new HeaderModel(name, value));
        }

        return isRight ? headers : null;
    }

    /// <summary>Reports a name by which the broker routes.</summary>
    /// <returns>Whether it is any other.</returns>
    public static bool IsFree(ScalarNode name, ProblemList problems)
    {
        if (name.Text is not ("CC" or "BCC"))
            return true;
        problems.Add(ProblemKind.RoutingHeader, name.Range, name.Text);
        return false;
    }

    /// <summary>What stands without quotes is a boolean or an integer where it reads like one; in quotes it is a text.</summary>
    private static HeaderValueModel? Value(MapEntry entry, ProblemList problems)
    {
        if (Shape.Scalar(entry.Value, $"The header '{entry.KeyText}'", problems, "true, false, an integer or a text") is not { } value)
            return null;
        if (value is { IsPlain: true, Text: "true" or "false" })
            return new HeaderValueModel.Boolean(value.Text == "true");
        if (value.IsPlain && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new HeaderValueModel.Integer(number);
        return TemplateBinder.Bind(value, problems) is { } text ? new HeaderValueModel.Text(text) : null;
    }
}
