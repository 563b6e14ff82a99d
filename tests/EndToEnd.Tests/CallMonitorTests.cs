using Wazo.Bus;

namespace BusContracts.EndToEnd.Tests;

/// <summary>What the sample promises: one of every event out and in again, and a clear word where it cannot.</summary>
public sealed class CallMonitorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task In_memory_it_receives_one_of_every_event() => AssertEveryEventComesBackAsync([]);

    [Fact]
    public Task Over_a_broker_it_receives_one_of_every_event() => AssertEveryEventComesBackAsync(["--amqp", TestBroker.Uri]);

    [Fact]
    public async Task A_broker_that_is_not_there_is_named_without_the_password()
    {
        using var closed = new ClosedPort();
        var (exitCode, _, errors) = await SampleProcess.RunAsync("CallMonitor", ["--amqp", $"amqp://monitor:s3cr3t-word@{closed.Address}/"], Cancel);

        Assert.Equal(2, exitCode);
        Assert.Contains(closed.Address, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-word", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://guest:s3cr3t-word@localhost/")]
    [InlineData("amqp://guest:s3cr3t-word@localhost:notaport/")]
    [InlineData("")]
    public async Task A_malformed_uri_is_refused_without_repeating_the_password(string uri)
    {
        var (exitCode, output, errors) = await SampleProcess.RunAsync("CallMonitor", ["--amqp", uri], Cancel);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("amqp://", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-word", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--amqpp", "'--amqpp'")]
    [InlineData("amqp://localhost/", "'amqp://localhost/'")]
    [InlineData("--amqp", "--amqp wants a URI")]
    [InlineData("--listen", "--listen needs --amqp")]
    public async Task What_it_does_not_understand_is_answered_by_its_usage(string argument, string word)
    {
        var (exitCode, output, errors) = await SampleProcess.RunAsync("CallMonitor", [argument], Cancel);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(word, errors, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project samples/CallMonitor", errors, StringComparison.Ordinal);
    }

    private static async Task AssertEveryEventComesBackAsync(string[] arguments)
    {
        var (exitCode, output, errors) = await SampleProcess.RunAsync("CallMonitor", arguments, Cancel);

        Assert.True(exitCode == 0, $"It ended with {exitCode}:\n{errors}");
        Assert.Equal("37 events published, 37 received, 0 lost", output[^1]);
        Assert.Empty(errors);

        // Of the open family there is one example, under the name that Asterisk gave it.
        var names = WazoBus.Contract.Events.SelectMany(@event => @event.Names).Append("QueueMemberStatus");
        Assert.Equal(names.Order(StringComparer.Ordinal), output.SkipLast(1).Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
    }
}
