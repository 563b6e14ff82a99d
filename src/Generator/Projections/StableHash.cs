namespace BusContracts.Generator.Projections;

/// <summary>A hash of a text that is the same in every process: 32-bit FNV-1a over its UTF-16 units.</summary>
internal static class StableHash
{
    /// <summary>The hash of <paramref name="text"/>.</summary>
    public static uint Of(string text)
    {
        var hash = 2166136261;
        foreach (var unit in text)
            hash = unchecked((hash ^ unit) * 16777619);
        return hash;
    }
}
