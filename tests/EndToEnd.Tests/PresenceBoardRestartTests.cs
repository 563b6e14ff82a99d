using Wazo.Bus;

namespace BusContracts.EndToEnd.Tests;

/// <summary>The board while its broker stops and starts again.</summary>
public sealed class PresenceBoardRestartTests
{
    private static readonly Uuid s_server = Guid.Parse("0ff1ce00-0000-4000-8000-000000000001");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_that_the_bus_is_away_doubts_what_it_shows_and_goes_on()
    {
        await using var broker = await OwnBroker.StartedAsync(Cancel);
        await using var board = SampleProcess.Start("PresenceBoard", "--amqp", broker.Uri, "--health", "0");
        await using var impatient = SampleProcess.Start("PresenceBoard", "--amqp", broker.Uri, "--health", "0");
        await impatient.ErrorWithAsync("Application started", Cancel);
        using var health = await HealthProbe.OfAsync(board, Cancel);
        await health.UntilAsync("Healthy", Cancel);
        await PublishAsync(broker, AgentStatus.LoggedIn, 7, 8);
        await board.LineWithAsync("8@0ff1ce00                           logged_in", Cancel);

        await broker.StopAsync(Cancel);
        await board.LineWithAsync("bus      reconnecting since", Cancel);
        Assert.Contains("lost", await health.UntilAsync("Degraded", Cancel), StringComparison.Ordinal);

        await impatient.LineWithAsync("bus      reconnecting since", Cancel);
        await impatient.TerminateAsync(Cancel);
        var starting = broker.StartAsync(Cancel);
        Assert.Equal(0, (await impatient.EndAsync(Cancel)).ExitCode);

        await starting;
        await board.LineWithAsync("bus      connected", Cancel);
        await health.UntilAsync("Healthy", Cancel);
        await PublishAsync(broker, AgentStatus.LoggedOut, 7);
        await board.LineWithAsync("7@0ff1ce00                           logged_out", Cancel);

        await board.TerminateAsync(Cancel);
        var (exitCode, output, _) = await board.EndAsync(Cancel);
        Assert.Equal(0, exitCode);
        Assert.Contains("  7@0ff1ce00                           logged_out", output);
        // Whether agent 8 went in between nobody has told since.
        Assert.Contains("  8@0ff1ce00                           logged_in ?", output);
    }

    private static async Task PublishAsync(OwnBroker broker, AgentStatus status, params long[] agents)
    {
        await using var bus = await MessageBus.ConnectAsync(broker.Uri, options => options.OriginUuid = s_server, Cancel);
        foreach (var agent in agents)
            await bus.PublishAsync(new AgentStatusUpdate { AgentId = agent, Status = status }, Cancel);
    }
}
