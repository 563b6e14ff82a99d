using System.Text.Json;

namespace Wazo.Bus.Tests.Wire;

/// <summary>Compares JSON by content: keys in any order, strings by what their escapes mean, numbers by their very text.</summary>
internal static class JsonContent
{
    /// <summary>The path of the first difference and what stands there on both sides, or null.</summary>
    public static string? Difference(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        return Difference(left.RootElement, right.RootElement, "$");
    }

    private static string? Difference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
            return $"{path}: {expected.GetRawText()} became {actual.GetRawText()}";

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                return OfObjects(expected, actual, path);
            case JsonValueKind.Array when expected.GetArrayLength() != actual.GetArrayLength():
                return $"{path}: {expected.GetArrayLength()} items became {actual.GetArrayLength()}";
            case JsonValueKind.Array:
                return expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, at) => Difference(pair.First, pair.Second, $"{path}[{at}]")).FirstOrDefault(each => each is not null);
            case JsonValueKind.String when expected.GetString() != actual.GetString():
            case JsonValueKind.Number when expected.GetRawText() != actual.GetRawText():
                return $"{path}: {expected.GetRawText()} became {actual.GetRawText()}";
            default:
                return null;
        }
    }

    /// <summary>A key that stands twice has to come back twice, and in the same order.</summary>
    private static string? OfObjects(JsonElement expected, JsonElement actual, string path)
    {
        var left = expected.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).ToArray();
        var right = actual.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).ToArray();
        var lost = left.Select(property => property.Name).Except(right.Select(property => property.Name)).ToArray();
        var added = right.Select(property => property.Name).Except(left.Select(property => property.Name)).ToArray();
        if (lost.Length + added.Length > 0 || left.Length != right.Length)
            return $"{path}: lost [{string.Join(", ", lost)}], added [{string.Join(", ", added)}], {left.Length} keys became {right.Length}";

        return left.Zip(right).Select(pair => Difference(pair.First.Value, pair.Second.Value, $"{path}.{pair.First.Name}")).FirstOrDefault(each => each is not null);
    }
}
