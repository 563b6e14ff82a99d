namespace BusContracts.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path from the repository's root.</param>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Language">The fence's first word: <c>csharp</c>, <c>yaml</c>, <c>xml</c>; empty where it has none.</param>
/// <param name="Marks">The fence's other words.</param>
/// <param name="Section">The heading above it.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed record CodeBlock(string Page, int Line, string Language, string[] Marks, string Section, string Text)
{
    /// <summary>Whether it is C# that compiles: what is wrong on purpose says so by its fence or its heading.</summary>
    public bool IsToCompile => Language == "csharp" && !Marks.Contains("wrong") && Section != "Wrong";

    /// <summary>Whether it is a whole contract.</summary>
    public bool IsContract => Language == "yaml" && (Marks.Contains("contract") || Text.StartsWith("contract:", StringComparison.Ordinal));
}
