namespace BusContracts.EndToEnd.Tests;

/// <summary>The sample where the broker fails it in the middle of its run: it ends with a line that people can read, and says by its exit code that events were lost.</summary>
public sealed class CallMonitorThroughTroubleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_the_broker_does_not_take_is_named_with_the_reason()
    {
        await using var broker = await OwnBroker.StartedAsync(Cancel);
        await broker.ControlAsync(Cancel, "set_permissions", "guest", ".*", "^(?!xivo$).*", ".*");
        await using var monitor = SampleProcess.Start("CallMonitor", "--amqp", broker.Uri);

        var errors = await ErrorsOfItsEndAsync(monitor);

        Assert.Contains("exchange 'xivo'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_dies_before_it_has_confirmed_ends_the_run()
    {
        await using var broker = await OwnBroker.StartedAsync(Cancel);
        await broker.ControlAsync(Cancel, "set_vm_memory_high_watermark", "0");
        await using var monitor = SampleProcess.Start("CallMonitor", "--amqp", broker.Uri);
        await monitor.ErrorWithAsync("low on memory", Cancel);

        await broker.KillAsync(Cancel);

        Assert.Contains("with the routing key", await ErrorsOfItsEndAsync(monitor), StringComparison.Ordinal);
    }

    private static async Task<string> ErrorsOfItsEndAsync(SampleProcess monitor)
    {
        var (exitCode, output, errors) = await monitor.EndAsync(Cancel);
        Assert.True(exitCode == 1, $"It ended with {exitCode}:\n{errors}");
        Assert.DoesNotContain(output, line => line.EndsWith(" lost", StringComparison.Ordinal));
        Assert.Contains("Lost: '", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        return errors;
    }
}
