using Wazo.Bus;

namespace BusContracts.EndToEnd.Tests;

/// <summary>The sample with <c>--listen</c>: it prints whatever comes, and nothing that comes stops it.</summary>
public sealed class CallMonitorListeningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_prints_what_comes_and_survives_what_is_no_event()
    {
        var key = $"strange.{Guid.NewGuid():N}";
        await using var monitor = SampleProcess.Start("CallMonitor", "--amqp", TestBroker.Uri, "--listen");
        await monitor.LineWithAsync("Listening", Cancel);

        await using var bus = await MessageBus.ConnectAsync(TestBroker.Uri, cancel: Cancel);
        await bus.PublishAsync(new AmiEvent { EventName = "HangupOfATest" }, Cancel);
        await monitor.LineWithAsync("HangupOfATest", Cancel);

        await PublishAsync(key, """{ "name": "event_of_tomorrow", "data": {} }""");
        Assert.Contains(key, await monitor.LineWithAsync("event_of_tomorrow", Cancel), StringComparison.Ordinal);

        await PublishAsync(key + ".text", "not JSON at all");
        await monitor.ErrorWithAsync(key + ".text", Cancel);
        await PublishAsync(key + ".list", "[]");
        await monitor.ErrorWithAsync(key + ".list", Cancel);
        await PublishAsync(key + ".nameless", "{}");
        await monitor.ErrorWithAsync(key + ".nameless", Cancel);
        await PublishAsync("call_form_result", """{ "name": "call_form_result", "data": { "user_id": "forty", "variables": {} } }""");
        Assert.Contains("call_form_result", await monitor.ErrorWithAsync("$.data.user_id", Cancel), StringComparison.Ordinal);

        await PublishAsync("call_form_result", """{ "name": "call_form_result", "data": { "user_id": 90210, "variables": { "firstname": "Zoë" } } }""");
        Assert.Contains("call_form_result", await monitor.LineWithAsync("user 90210", Cancel), StringComparison.Ordinal);

        await monitor.InterruptAsync(Cancel);
        var (exitCode, output, _) = await monitor.EndAsync(Cancel);
        Assert.Equal(0, exitCode);
        Assert.Equal("Stopped.", output[^1]);
    }

    /// <summary>Publishes as kombu does when it is given text: nothing of a contract is asked.</summary>
    private static Task PublishAsync(string key, string body) =>
        PythonClient.RunAsync("publish.py", [TestBroker.Uri, key, "typed bytes"], body, Cancel);
}
