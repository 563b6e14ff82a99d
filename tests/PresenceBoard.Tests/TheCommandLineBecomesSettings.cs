using PresenceBoard;

namespace BusContracts.Tests.PresenceBoard;

public sealed class TheCommandLineBecomesSettings
{
    [Fact]
    public void Every_switch_has_its_setting()
    {
        var line = CommandLine.Parse(["--amqp", "amqp://localhost/", "--day", "--once", "--speed", "60", "--health", "0", "--lines", "--Logging:LogLevel:Default", "Debug"]);

        Assert.True(line.Amqp);
        Assert.False(line.Help);
        Assert.Equal(
            new SortedDictionary<string, string?>
            {
                ["Board:Lines"] = "true",
                ["BusContracts:Uri"] = "amqp://localhost/",
                ["Day:Once"] = "true",
                ["Day:Play"] = "true",
                ["Day:Speed"] = "60",
                ["Health:Port"] = "0",
                ["Logging:LogLevel:Default"] = "Debug",
            },
            new SortedDictionary<string, string?>(line.Settings.ToDictionary()));
    }

    [Theory]
    [InlineData("--amqp")]
    [InlineData("--amqp", "--lines")]
    public void A_broker_may_be_wanted_without_its_uri(params string[] arguments)
    {
        var line = CommandLine.Parse(arguments);

        Assert.True(line.Amqp);
        Assert.DoesNotContain("BusContracts:Uri", line.Settings.Keys);
    }

    [Theory]
    [InlineData("'--sped'", "--sped")]
    [InlineData("'fast'", "fast")]
    [InlineData("--speed wants a number", "--speed")]
    [InlineData("--health wants a port", "--lines", "--health")]
    [InlineData("--Day:Speed wants a value", "--Day:Speed")]
    public void What_is_not_understood_is_named(string word, params string[] arguments)
    {
        var problem = Assert.Throws<ArgumentException>(() => CommandLine.Parse(arguments));
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }
}
