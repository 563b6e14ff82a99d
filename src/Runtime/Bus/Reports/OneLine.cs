namespace BusContracts;

/// <summary>Makes text from the bus fit for one line of a log: what is foreign can neither begin a line of its own nor fill the disk.</summary>
internal static class OneLine
{
    private const int MaxLength = 1000;

    public static string Of(string text, int maxLength = MaxLength)
    {
        var isCut = text.Length > maxLength;
        if (!isCut && !text.AsSpan().ContainsControl())
            return text;

        var length = isCut ? maxLength : text.Length;
        return string.Create(length + (isCut ? 1 : 0), (text, length), static (line, state) =>
        {
            for (var i = 0; i < state.length; i++)
                line[i] = char.IsControl(state.text[i]) || state.text[i] is '\u2028' or '\u2029' ? ' ' : state.text[i];
            line[state.length..].Fill('…');
        });
    }

    private static bool ContainsControl(this ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
                return true;
        }

        return false;
    }
}
