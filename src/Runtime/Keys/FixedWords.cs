namespace BusContracts;

/// <summary>Words of a pattern among which no <c>#</c> is: literal runs with one <c>*</c> between each two.</summary>
/// <remarks>The runs hold their dots, so <c>a.*.b.c</c> is the runs <c>a.</c> and <c>.b.c</c>.</remarks>
internal sealed class FixedWords(string words)
{
    private readonly string[] _runs = words.Split('*');

    /// <summary>Where the words end that <paramref name="key"/> begins with, or -1 where it does not.</summary>
    public int EndIn(ReadOnlySpan<char> key)
    {
        var runs = _runs;
        var end = runs[0].Length;
        if (!key.StartsWith(runs[0]))
            return -1;

        for (var i = 1; i < runs.Length; i++)
        {
            var rest = key[end..];
            var dot = rest.IndexOf('.');
            end = dot < 0 ? key.Length : end + dot;
            if (!key[end..].StartsWith(runs[i]))
                return -1;
            end += runs[i].Length;
        }

        return end;
    }

    /// <summary>Where the words begin that <paramref name="key"/> ends with, or -1 where it does not.</summary>
    public int StartIn(ReadOnlySpan<char> key)
    {
        var runs = _runs;
        if (!key.EndsWith(runs[^1]))
            return -1;

        var start = key.Length - runs[^1].Length;
        for (var i = runs.Length - 2; i >= 0; i--)
        {
            start = key[..start].LastIndexOf('.') + 1;
            if (!key[..start].EndsWith(runs[i]))
                return -1;
            start -= runs[i].Length;
        }

        return start;
    }
}
