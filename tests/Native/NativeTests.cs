namespace BusContracts.Native.Tests;

/// <summary>Trimmed and native programs are not promised but run.</summary>
public sealed class NativeTests(PublishedPrograms programs)
{
    private const string EveryEventCameBack = "37 events published, 37 received, 0 lost";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Publishing_warns_of_nothing_even_with_every_member_kept() => Assert.Empty(programs.Warnings);

    [Fact]
    public Task Trimmed_it_receives_every_event() => AssertEveryEventComesBackAsync(programs.Trimmed);

    [Fact]
    public Task Trimmed_it_receives_every_event_over_a_broker() => AssertEveryEventComesBackAsync(programs.Trimmed, "--amqp", TestBroker.Uri);

    [Fact]
    public Task Native_it_receives_every_event() => AssertEveryEventComesBackAsync(programs.Native);

    [Fact]
    public Task Native_it_receives_every_event_over_a_broker() => AssertEveryEventComesBackAsync(programs.Native, "--amqp", TestBroker.Uri);

    [Fact]
    public async Task Native_the_codec_bears_every_message_that_servers_send_and_every_odd_one()
    {
        var (exitCode, output, errors) = await RunAsync(programs.RootedWhole);

        Assert.True(exitCode == 0, $"It ended with {exitCode}:\n{string.Join('\n', output)}\n{errors}");
        Assert.Matches(@"^[1-9]\d* cases, 0 wrong\z", output[^1]);
    }

    [Fact]
    public async Task Native_it_goes_on_after_the_broker_was_killed()
    {
        await using var broker = await OwnBroker.StartedAsync(Cancel);
        await using var monitor = SampleProcess.StartProgram(programs.Native, "--listen", "--amqp", broker.Uri);
        await monitor.LineWithAsync("Listening", Cancel);
        await AssertEveryEventComesBackAsync(programs.Native, "--amqp", broker.Uri);
        await monitor.LineWithAsync("user_voicemail_message_deleted", Cancel);

        await CrashAsync(broker);
        await UntilItListensAgainAsync(monitor, broker);
    }

    // RabbitMQ 3.10 is not always well after a crash; a program that was not there before it tells.
    private async Task CrashAsync(OwnBroker broker)
    {
        const int most = 3;
        for (var crash = 1; ; crash++)
        {
            await broker.KillAsync(Cancel);
            await broker.StartAsync(Cancel);
            var (exitCode, _, errors) = await PublishAsync(broker);
            if (exitCode == 0)
                return;
            Assert.True(crash < most, $"A new program ended with {exitCode} after each of {most} crashes, at last: {errors}");
        }
    }

    // Nothing tells from outside when its queue is back, so messages are sent until one arrives.
    private async Task UntilItListensAgainAsync(SampleProcess monitor, OwnBroker broker)
    {
        using var arrived = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var publishing = PublishUntilItArrivedAsync();
        var missed = await Record.ExceptionAsync(() => monitor.LineWithAsync("call_created", Cancel));
        await arrived.CancelAsync();
        var (exitCode, _, errors) = await publishing;

        Assert.True(missed is null, $"{missed?.Message}\nThe last publisher ended with {exitCode}: {errors}");

        async Task<(int ExitCode, IReadOnlyList<string> Output, string Errors)> PublishUntilItArrivedAsync()
        {
            while (true)
            {
                var ended = await PublishAsync(broker);
                if (arrived.IsCancellationRequested)
                    return ended;
            }
        }
    }

    private Task<(int ExitCode, IReadOnlyList<string> Output, string Errors)> PublishAsync(OwnBroker broker) => RunAsync(programs.Native, "--amqp", broker.Uri);

    private static async Task AssertEveryEventComesBackAsync(string program, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync(program, arguments);

        Assert.True(exitCode == 0, $"It ended with {exitCode}:\n{errors}");
        Assert.Equal(EveryEventCameBack, output[^1]);
    }

    private static async Task<(int ExitCode, IReadOnlyList<string> Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        await using var process = SampleProcess.StartProgram(program, arguments);
        return await process.EndAsync(Cancel);
    }
}
