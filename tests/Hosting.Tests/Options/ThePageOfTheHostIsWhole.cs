using System.Globalization;
using System.Text.RegularExpressions;
using BusContracts.Hosting;
using BusContracts.Package.Tests;
using Microsoft.Extensions.Configuration;

namespace BusContracts.Tests.Hosting;

/// <summary>What an operator looks up in <c>docs/hosting.md</c> is there, and nothing else is.</summary>
public sealed partial class ThePageOfTheHostIsWhole
{
    private static readonly string s_page = File.ReadAllText(RepositoryRoot.PathOf("docs/hosting.md"));

    [Fact]
    public void Every_setting_has_its_row()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("BusContracts:Ury", (string?)"x")]).Build();
        var options = new HostedBusOptions();
        new BusSettings(configuration).Configure(options);
        var names = Assert.Single(options.Problems).Split("there are ")[1].TrimEnd('.').Split([", ", " and "], StringSplitOptions.None);
        Assert.Contains("Prefetch", names);
        Assert.Equal(names.Order(StringComparer.Ordinal), RowsOf("Settings").Select(cell => cell.Trim('`').Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_id_of_the_log_has_its_row()
    {
        var ids = typeof(LogEvents).GetFields().Select(field => ((int)field.GetRawConstantValue()!).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(ids.Order(StringComparer.Ordinal), RowsOf("Log").Order(StringComparer.Ordinal));
    }

    /// <summary>The first cells of the one table of a section, without its head.</summary>
    private static IEnumerable<string> RowsOf(string section) =>
        FirstCell().Matches(s_page.Split($"\n## {section}\n")[1].Split("\n## ")[0]).Select(row => row.Groups[1].Value).Skip(2);

    [GeneratedRegex(@"^\|\s*(\S+)", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
