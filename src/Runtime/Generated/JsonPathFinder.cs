using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>Finds the path of a byte offset by reading up to it once more; only called when something is wrong.</summary>
internal static class JsonPathFinder
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>The path of the token at <paramref name="offset"/>, or of the place where the JSON breaks off before it.</summary>
    /// <param name="reader">Before or on the first token of the value that paths begin at.</param>
    /// <param name="offset">As <see cref="Utf8JsonReader.TokenStartIndex"/> counts.</param>
    public static string Find(Utf8JsonReader reader, long offset)
    {
        var steps = new List<Step>();
        try
        {
            if (reader.TokenType == JsonTokenType.None && !reader.Read())
                return Text(steps);

            do
            {
                Enter(steps, ref reader);
                if (reader.TokenStartIndex >= offset)
                    return Text(steps);
                Leave(steps, ref reader);
            }
            while (steps.Count > 0 && reader.Read());
        }
        catch (JsonException)
        {
            // The JSON breaks off here; what was reached is the answer.
        }

        return Text(steps);
    }

    private static void Enter(List<Step> steps, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps[^1] = new Step(JsonRead.TryText(ref reader) ?? "?", -1);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                break;
        }
    }

    private static void Leave(List<Step> steps, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                break;
            case JsonTokenType.StartObject:
                steps.Add(new Step(null, -1));
                break;
            case JsonTokenType.StartArray:
                steps.Add(new Step(null, 0));
                break;
            default:
                if (steps.Count > 0)
                    steps[^1] = steps[^1].Index < 0 ? new Step(null, -1) : new Step(null, steps[^1].Index + 1);
                break;
        }
    }

    private static string Text(List<Step> steps)
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in steps)
        {
            if (index >= 0)
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (name is not null && IsPlain(name))
                path.Append('.').Append(name);
            else if (name is not null)
                path.Append("['").Append(name.Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }

        return path.ToString();
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.AsSpan().IndexOfAnyExcept(s_plain) < 0;

    /// <summary>The place in one open container: a field's name, none between two fields, or an index.</summary>
    private sealed record Step(string? Name, int Index);
}
