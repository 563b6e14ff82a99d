namespace BusContracts;

/// <summary>RabbitMQ's topic rules, without allocating.</summary>
internal static class TopicMatch
{
    /// <remarks>
    /// One word at a time; after a mismatch only the latest <c>#</c> needs to take one word more, since what an earlier one
    /// could take, the latest can too. So the cost is at most words of the key times words of the pattern, for hostile input as well.
    /// </remarks>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> key)
    {
        int p = Begin(pattern), k = Begin(key);
        int patternAfterHash = 0, keyAtHash = 0;
        var sawHash = false;

        while (k >= 0)
        {
            if (p >= 0)
            {
                var wanted = WordAt(pattern, p);
                if (wanted is "#")
                {
                    sawHash = true;
                    patternAfterHash = p = Next(p, wanted.Length, pattern.Length);
                    keyAtHash = k;
                    continue;
                }

                var found = WordAt(key, k);
                if (wanted is "*" || wanted.SequenceEqual(found))
                {
                    p = Next(p, wanted.Length, pattern.Length);
                    k = Next(k, found.Length, key.Length);
                    continue;
                }
            }

            if (!sawHash)
                return false;

            k = keyAtHash = Next(keyAtHash, WordAt(key, keyAtHash).Length, key.Length);
            p = patternAfterHash;
        }

        while (p >= 0 && WordAt(pattern, p) is "#")
            p = Next(p, 1, pattern.Length);
        return p < 0;
    }

    private static int Begin(ReadOnlySpan<char> text) => text.IsEmpty ? -1 : 0;

    /// <summary>Where the next word begins, or -1 behind the last one; a trailing dot is followed by an empty word.</summary>
    private static int Next(int start, int wordLength, int textLength)
    {
        var dot = start + wordLength;
        return dot < textLength ? dot + 1 : -1;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var dot = rest.IndexOf('.');
        return dot < 0 ? rest : rest[..dot];
    }
}
