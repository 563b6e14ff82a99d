namespace PresenceBoard.Board;

/// <summary>What came over the bus may hold anything; it must not break a line, and not steer the terminal.</summary>
internal static class OneLine
{
    public static string Of(string text) => string.Create(text.Length, text, (line, text) =>
    {
        for (var i = 0; i < line.Length; i++)
            line[i] = char.IsControl(text[i]) ? ' ' : text[i];
    });
}
