namespace BusContracts.Transports.InMemory;

/// <summary>Whether there is a routing key that two binding patterns both match.</summary>
internal static class PatternOverlap
{
    public static bool Exists(string one, string other)
    {
        string[] left = Words(one), right = Words(other);
        // reached[j]: some words that the first i of the left match are also what the first j of the right match.
        var reached = new bool[right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            var before = reached;
            reached = new bool[right.Length + 1];
            for (var j = 0; j <= right.Length; j++)
            {
                reached[j] = (i == 0 && j == 0)
                    || (i > 0 && left[i - 1] == "#" && (before[j] || (j > 0 && reached[j - 1])))
                    || (j > 0 && right[j - 1] == "#" && (reached[j - 1] || (i > 0 && before[j])))
                    || (i > 0 && j > 0 && before[j - 1] && MayBeOne(left[i - 1], right[j - 1]));
            }
        }

        return reached[right.Length];
    }

    private static bool MayBeOne(string word, string other) => word is "*" or "#" || other is "*" or "#" || word == other;

    private static string[] Words(string pattern) => pattern.Length == 0 ? [] : pattern.Split('.');
}
