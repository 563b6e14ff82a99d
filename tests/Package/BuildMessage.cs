using System.Text.RegularExpressions;

namespace BusContracts.Package.Tests;

/// <summary>One warning or error of a build.</summary>
/// <param name="Project">The name of the project that was built.</param>
/// <param name="Text"><c>file(line,column): severity id</c>, without folders; the position where there is one.</param>
internal sealed partial record BuildMessage(string Project, string Text)
{
    /// <summary>What <paramref name="output"/> of MSBuild says, each once and in the order of its text.</summary>
    public static IReadOnlyList<BuildMessage> In(string output) =>
        [.. Line().Matches(output).Select(Of).Distinct().OrderBy(message => message.Text, StringComparer.Ordinal)];

    // An error of MSBuild itself names the project as its file, and does not repeat it behind the text.
    private static BuildMessage Of(Match line) => new(
        Path.GetFileNameWithoutExtension((line.Groups["project"] is { Success: true } project ? project : line.Groups["file"]).Value),
        $"{Path.GetFileName(line.Groups["file"].Value)}{line.Groups["position"].Value}: {line.Groups["severity"].Value} {line.Groups["id"].Value}");

    [GeneratedRegex(@"^\s*(?<file>[^(\n]+?)(?<position>\(\d+,\d+\))?\s?: (?<severity>warning|error) (?<id>\w+): .*?(\[(?<project>[^\]]+proj)\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
