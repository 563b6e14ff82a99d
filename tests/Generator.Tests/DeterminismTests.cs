using System.Globalization;
using BusContracts.Generator.Tests.Harness;

namespace BusContracts.Generator.Tests;

/// <summary>The same contract gives the same bytes, wherever and in whatever order it is compiled.</summary>
public sealed class DeterminismTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "events.yaml"));

    [Fact]
    public void Line_endings_of_the_contract_change_nothing()
    {
        var lines = Yaml.ReplaceLineEndings("\n");

        Assert.Equal(Texts(lines), Texts(lines.ReplaceLineEndings("\r\n")));
    }

    // An 'i' is what a Turkish compiler would spell otherwise, a number what an Arabic one would.
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_compiler_changes_nothing(string culture)
    {
        var expected = Texts(Yaml);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Texts(Yaml));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Each_contract_is_emitted_the_same_whatever_comes_before_it()
    {
        var wazo = Project.Contract("events.yaml", Yaml);
        var other = Project.Contract("orders.yaml", "contract: Orders.Bus\nsummary: Orders.\nreleases: [\"1\"]\nexchange: { name: orders, type: topic, durable: true }\nenvelope:\n  name: { role: name, header: true, summary: The name. }\n  data: { role: data, summary: The data. }\nevents:\n  order_placed:\n    summary: An order is placed.\n    routing-key: order.placed\n");

        Assert.Equal(Texts([wazo, other]), Texts([other, wazo]));
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Texts(string yaml) => Texts([Project.Contract("events.yaml", yaml)]);

    // Sorted by name: the order of the files is the compiler's, their content is ours.
    private static IReadOnlyList<KeyValuePair<string, string>> Texts(TestFile[] files)
    {
        var texts = Project.OfFiles(files).Generate().Files.ToList();
        Assert.Contains(texts, text => text.Key.Contains("CallCreated", StringComparison.Ordinal));
        return texts;
    }
}
