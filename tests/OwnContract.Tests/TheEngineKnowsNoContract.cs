using System.Text.RegularExpressions;
using Wazo.Bus;

namespace BusContracts.OwnContract.Tests;

/// <summary>The engine serves any contract: nothing of the one that comes with it stands in its sources, not even as an example.</summary>
public sealed class TheEngineKnowsNoContract
{
    private static readonly string Sources = RepositoryRoot.PathOf("src");

    /// <summary>The platform's names, and those of each of its events on the wire and in C#.</summary>
    private static readonly string[] Words =
    [
        "wazo", "xivo", "asterisk",
        .. WazoBus.Contract.Events.SelectMany(@event => @event.Names),
        .. typeof(WazoBus).Assembly.GetTypes().Where(type => type.GetInterface("IEvent`1") is not null).Select(type => type.Name),
    ];

    [Fact]
    public void Its_sources_name_nothing_of_the_flagship()
    {
        Assert.InRange(Words.Length, 3 + 36 + 34, int.MaxValue);

        var pattern = new Regex(string.Join('|', Words.Select(Regex.Escape)), RegexOptions.IgnoreCase);
        var files = Directory.EnumerateFiles(Sources, "*", SearchOption.AllDirectories).Where(IsOfTheEngine).ToArray();
        var found = files.SelectMany(file => File.ReadLines(file)
            .Select((line, index) => (Match: pattern.Match(line), IsTestProject: line.Contains("InternalsVisibleTo", StringComparison.Ordinal), Place: $"{Path.GetRelativePath(Sources, file)}({index + 1})"))
            .Where(line => line.Match.Success && !line.IsTestProject)
            .Select(line => $"{line.Place}: {line.Match.Value}"));

        Assert.InRange(files.Length, 100, int.MaxValue);
        Assert.Equal("", string.Join('\n', found));
    }

    private static bool IsOfTheEngine(string file) =>
        Path.GetRelativePath(Sources, file).Split(Path.DirectorySeparatorChar) is var folders
        && folders[0] != "Wazo" && !folders.Contains("bin") && !folders.Contains("obj");
}
