using System.Net;
using System.Net.Sockets;

namespace BusContracts.EndToEnd.Tests;

/// <summary>The board with its scripted day, and its word where it cannot run.</summary>
public sealed class PresenceBoardTests
{
    private const string Sample = "PresenceBoard";

    private static readonly string[] s_quickDay = ["--once", "--speed", "1e9", "--health", "0"];

    private static readonly string[] s_endOfTheDay =
    [
        "  101@5c1e7ed0                         logged_out",
        "  102@5c1e7ed0                         logged_out",
        "  103@5c1e7ed0                         logged_in",
        "  11@5c1e7ed0                          unavailable",
        "  12@5c1e7ed0                          idle",
        "  13@5c1e7ed0                          idle",
        "  a11ce000-0000-4000-8000-000000000001 disconnected",
        "  b0b00000-0000-4000-8000-000000000002 available, do not disturb, noanswer forward to 2001",
        "  ca201000-0000-4000-8000-000000000003 disconnected",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_memory_the_day_ends_with_its_states_and_counts()
    {
        var (exitCode, output, errors) = await SampleProcess.RunAsync(Sample, s_quickDay, Cancel);

        Assert.True(exitCode == 0, $"It ended with {exitCode}:\n{errors}");
        Assert.Contains(output, line => line.EndsWith("agent    103@5c1e7ed0                         logged_in", StringComparison.Ordinal));
        Assert.Contains(output, line => line.EndsWith("user     da7e0000-0000-4000-8000-000000000004 gone", StringComparison.Ordinal));
        Assert.Contains(output, line => line.Contains("presence_board.changes 51", StringComparison.Ordinal));
        Assert.Contains(output, line => line.Contains("messaging.client.sent.messages 53", StringComparison.Ordinal));
        Assert.Contains(output, line => line.Contains("messaging.process.duration 52 times, ", StringComparison.Ordinal));

        var summary = output.SkipWhile(line => line != "Agents: 3 (1 logged_in, 2 logged_out)").ToArray();
        Assert.Equal(s_endOfTheDay, summary.Where(line => line.StartsWith("  ", StringComparison.Ordinal)));
        Assert.Contains("Endpoints: 3 (2 idle, 1 unavailable)", summary);
        Assert.Contains("Users: 3 (1 available, 2 disconnected)", summary);
        Assert.StartsWith("published: 53 confirmed, 0 unconfirmed; received: 52 handled, ", summary[^1], StringComparison.Ordinal);
        Assert.EndsWith(" 0 unknown, 0 undecodable, 0 retried, 0 retried later, 0 dead-lettered, 0 rejected, 0 failed", summary[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_a_broker_the_day_ends_with_the_same_states()
    {
        var (exitCode, output, errors) = await SampleProcess.RunAsync(Sample, ["--amqp", TestBroker.Uri, "--day", .. s_quickDay], Cancel);

        Assert.True(exitCode == 0, $"It ended with {exitCode}:\n{errors}");
        // Other tests may have rows of their own on it: the broker is theirs too.
        Assert.Equal(s_endOfTheDay, output.Where(s_endOfTheDay.Contains));
        Assert.StartsWith("published: 53 confirmed, 0 unconfirmed; ", output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_memory_its_health_is_told_on_loopback_until_SIGTERM_ends_it()
    {
        await using var board = SampleProcess.Start(Sample, "--health", "0", "--speed", "1e9");
        using var health = await HealthProbe.OfAsync(board, Cancel);

        Assert.Equal("127.0.0.1", health.Address.Host);
        Assert.Contains("message-bus: Healthy: ", await health.UntilAsync("Healthy", Cancel), StringComparison.Ordinal);
        await board.ErrorWithAsync("The day is over", Cancel);
        await board.TerminateAsync(Cancel);

        var (exitCode, output, errors) = await board.EndAsync(Cancel);
        Assert.Equal(0, exitCode);
        Assert.Equal(s_endOfTheDay, output.Where(s_endOfTheDay.Contains));
        Assert.Contains("The bus has left memory", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_named_without_the_password()
    {
        using var closed = new ClosedPort();

        var errors = await AssertRefusedAsync(["--amqp", $"amqp://board:s3cr3t-word@{closed.Address}/", "--BusContracts:StartTimeout", "00:00:01"]);

        Assert.Contains(closed.Address, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-word", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_waits_for_a_broker_it_can_be_ended()
    {
        using var closed = new ClosedPort();
        await using var board = SampleProcess.Start(Sample, "--amqp", $"amqp://{closed.Address}/", "--health", "0");
        await board.ErrorWithAsync("tries again", Cancel);
        await board.TerminateAsync(Cancel);

        var (exitCode, _, errors) = await board.EndAsync(Cancel);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--speed", "slow", "Day:Speed")]
    [InlineData("--speed", "0", "Speed")]
    [InlineData("--health", "70000", "Port")]
    [InlineData("--amqp", "http://guest:s3cr3t-word@localhost/", "amqp://")]
    [InlineData("--amqp", "", "BusContracts:Uri")]
    [InlineData("--BusContracts:Prefetchh", "10", "BusContracts:Prefetchh")]
    public async Task A_setting_that_cannot_be_is_named(string option, string value, string word)
    {
        var errors = await AssertRefusedAsync([option, value]);

        Assert.Contains(word, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-word", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";

        Assert.Contains(port, await AssertRefusedAsync(["--health", port]), StringComparison.Ordinal);
    }

    private static async Task<string> AssertRefusedAsync(string[] arguments)
    {
        var (exitCode, _, errors) = await SampleProcess.RunAsync(Sample, arguments, Cancel);
        Assert.Equal(2, exitCode);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        return errors;
    }
}
