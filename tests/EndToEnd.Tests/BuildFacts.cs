using System.Reflection;

namespace BusContracts.EndToEnd.Tests;

/// <summary>What the build wrote into this assembly: where the samples and the broker's script are.</summary>
internal static class BuildFacts
{
    public static string Of(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(known => known.Key == key).Value!;
}
