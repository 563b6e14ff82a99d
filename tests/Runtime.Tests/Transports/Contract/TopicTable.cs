namespace BusContracts.Tests.Transports.Contract;

/// <summary>What RabbitMQ's topic exchange does, case by case, and the same rule in its plainest form.</summary>
internal static class TopicTable
{
    /// <summary>Pattern, key, and whether the one brings the other.</summary>
    public static readonly (string Pattern, string Key, bool IsMatch)[] Cases =
    [
        ("calls.*", "calls.created", true),
        ("calls.*", "calls.call.created", false),
        ("calls.*", "calls", false),
        ("calls.*", "calls.", true),
        ("calls.#", "calls", true),
        ("calls.#", "calls.call.created", true),
        ("calls.#", "callsign", false),
        ("#", "", true),
        ("#", "a", true),
        ("#", "a.b.c", true),
        ("*", "", false),
        ("*", "a", true),
        ("*", "a.b", false),
        ("", "", true),
        ("", "a", false),
        ("*.*", ".", true),
        ("*", ".", false),
        ("#.a", "a", true),
        ("#.a", "b.a", true),
        ("#.a", "a.b", false),
        ("a.#.b", "a.b", true),
        ("a.#.b", "a.x.y.b", true),
        ("a.#.b", "a.b.c", false),
        ("a.#.b.#.c", "a.b.x.b.c", true),
        ("#.#", "", true),
        ("#.*", "", false),
        ("#.*", "a.b", true),
        ("*.#", "a", true),
        ("a.*.#", "a", false),
        ("a.*.#", "a.b", true),
        ("a*", "ab", false),
        ("a*", "a*", true),
        ("A", "a", false),
        ("é.*", "é.ü", true),
        ("日本.#", "日本.東京.駅", true),
        ("a..b", "a..b", true),
        ("a.*.b", "a..b", true),
        ("a.b", "a..b", false),
    ];

    /// <summary>The rule as the AMQP documents put it, without regard to cost.</summary>
    public static bool IsMatch(string pattern, string key) => IsMatch(Words(pattern), Words(key));

    private static bool IsMatch(ReadOnlySpan<string> pattern, ReadOnlySpan<string> key)
    {
        if (pattern.IsEmpty)
            return key.IsEmpty;
        if (pattern[0] == "#")
            return IsMatch(pattern[1..], key) || (!key.IsEmpty && IsMatch(pattern, key[1..]));
        return !key.IsEmpty && (pattern[0] == "*" || pattern[0] == key[0]) && IsMatch(pattern[1..], key[1..]);
    }

    private static string[] Words(string text) => text.Length == 0 ? [] : text.Split('.');
}
