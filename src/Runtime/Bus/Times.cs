using System.Globalization;

namespace BusContracts;

/// <summary>Times in messages, which are English and the same wherever the program runs.</summary>
internal static class Times
{
    /// <summary>Such as "1.5 s", to the millisecond.</summary>
    public static string InSeconds(this TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");
}
