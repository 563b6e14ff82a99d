using System.Globalization;

namespace BusContracts;

/// <summary>Refuses a time that is none, or longer than a timer may be asked to take.</summary>
internal static class PositiveTime
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not more than zero, or more than <paramref name="mostDays"/>.</exception>
    public static TimeSpan Checked(TimeSpan value, int mostDays, string name) => value > TimeSpan.Zero && value <= TimeSpan.FromDays(mostDays)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} is more than zero and at most {Days(mostDays)}.");

    private static string Days(int count) => count == 1 ? "a day" : string.Create(CultureInfo.InvariantCulture, $"{count} days");
}
