namespace BusContracts.Docs.Tests;

/// <summary>The pages that users read, and the blocks of code on them.</summary>
internal static class Pages
{
    /// <summary>Every page, by its path from the root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "README.md" }
            .Concat(In("docs", "*.md", SearchOption.TopDirectoryOnly))
            .Concat(In("docs/rules", "*.md", SearchOption.TopDirectoryOnly))
            .Concat(In("packaging", "*.md", SearchOption.TopDirectoryOnly))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The blocks of all pages.</summary>
    public static IReadOnlyList<CodeBlock> Blocks { get; } = [.. All.SelectMany(BlocksOf)];

    /// <summary>The blocks of one page, in their order.</summary>
    public static IEnumerable<CodeBlock> BlocksOf(string page)
    {
        var lines = File.ReadAllLines(RepositoryRoot.PathOf(page));
        var section = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
                section = lines[i].TrimStart('#').Trim();
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;

            var end = Array.FindIndex(lines, i + 1, line => line == "```");
            Assert.True(end > i, $"{page}({i + 1}): the fence is not closed.");
            var words = lines[i][3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new CodeBlock(page, i + 1, words.FirstOrDefault() ?? "", [.. words.Skip(1)], section, string.Join('\n', lines[(i + 1)..end]) + "\n");
            i = end;
        }
    }

    private static IEnumerable<string> In(string folder, string pattern, SearchOption how) =>
        Directory.EnumerateFiles(RepositoryRoot.PathOf(folder), pattern, how).Select(file => Path.GetRelativePath(RepositoryRoot.Folder, file).Replace('\\', '/'));
}
