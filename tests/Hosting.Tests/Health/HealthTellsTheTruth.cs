using BusContracts.Hosting;
using BusContracts.Tests.Bus;
using BusContracts.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace BusContracts.Tests.Hosting;

public sealed class HealthTellsTheTruth : HostTest
{
    private readonly StubTransport _stub = new();
    private readonly HandClock _clock = new();

    [Fact]
    public async Task It_is_unhealthy_before_the_start_healthy_from_then_on_and_unhealthy_after_the_end()
    {
        var host = Build(services => services
            .AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(_ => { })))
            .AddHealthChecks().AddMessageBus(tags: ["ready"]));
        var health = host.Services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(Cancel)).Status);

        await host.StartAsync(Cancel);
        var entry = (await health.CheckHealthAsync(Cancel)).Entries["message-bus"];
        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal(["ready"], entry.Tags);
        Assert.Equal(1, entry.Data["subscriptions"]);

        await host.StopAsync(Cancel);
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(Cancel)).Status);
    }

    /// <remarks>A service that starts before the subscriptions open, and one that stops after they have ended, as a web server does.</remarks>
    [Fact]
    public async Task It_is_unhealthy_while_other_services_start_and_stop_since_nothing_is_consumed_yet_or_any_more()
    {
        var witness = new Witness();
        var host = Build(services =>
        {
            services.AddHostedService(provider => witness.Of(provider.GetRequiredService<HealthCheckService>()));
            services.AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(_ => { })));
            services.AddHealthChecks().AddMessageBus();
        });
        await host.StartAsync(Cancel);
        await host.StopAsync(Cancel);
        Assert.Equal(
            [
                (HealthStatus.Unhealthy, "The bus is connected, and its subscriptions are not open yet."),
                (HealthStatus.Unhealthy, "The host stops, and the bus takes no more messages."),
            ],
            witness.Seen);
    }

    [Fact]
    public async Task It_is_degraded_while_a_connection_is_opened_anew()
    {
        await using var bus = await OpenAsync();
        (_stub.State, _stub.IsConsuming) = (BusState.Reconnecting, false);
        var (status, text) = await CheckAsync();
        Assert.Equal(HealthStatus.Degraded, status);
        Assert.Contains("stub:5672", text, StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task It_is_degraded_while_the_broker_takes_no_messages_and_unhealthy_while_it_refuses_the_log_in()
    {
        await using var bus = await OpenAsync();
        _stub.State = BusState.Blocked;
        Assert.Equal((HealthStatus.Degraded, "Publishes wait: the stub is Blocked"), await CheckAsync());
        (_stub.State, _stub.IsConsuming) = (BusState.Refused, false);
        Assert.Equal((HealthStatus.Unhealthy, "A connection was lost and does not come back: the stub is Refused"), await CheckAsync());
    }

    [Fact]
    public async Task It_is_unhealthy_where_the_broker_refuses_a_consumer_and_says_what_it_said()
    {
        await using var bus = await OpenAsync();
        (_stub.IsConsuming, _stub.Trouble) = (false, "403 ACCESS_REFUSED");
        var (status, text) = await CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, status);
        Assert.Contains("'doors' has no consumer: 403 ACCESS_REFUSED", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_degraded_in_the_moments_after_a_reconnect_and_unhealthy_if_no_consumer_comes_back()
    {
        await using var bus = await OpenAsync();
        (_stub.State, _stub.IsConsuming) = (BusState.Reconnecting, false);
        await CheckAsync();
        _clock.Advance(TimeSpan.FromMinutes(5));
        _stub.State = BusState.Connected;
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync()).Status);
        _clock.Advance(BusHealthCheck.Grace);
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync()).Status);
        _stub.IsConsuming = true;
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
        _stub.IsConsuming = false;
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync()).Status);
    }

    private LateTransport Late { get; } = new("too early");

    private BusHealthCheck? _check;

    private async Task<MessageBus> OpenAsync()
    {
        await Late.OpenAsync(_stub);
        var bus = new MessageBus(Late, new MessageBusOptions());
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => { }), Cancel);
        _check = new BusHealthCheck(bus, Late, new ServingStage { WhyNotServing = null }, _clock);
        return bus;
    }

    private async Task<(HealthStatus Status, string Text)> CheckAsync()
    {
        var registration = new HealthCheckRegistration("bus", _check!, failureStatus: null, tags: null);
        var result = await _check!.CheckHealthAsync(new HealthCheckContext { Registration = registration }, Cancel);
        return (result.Status, result.Description!);
    }

    private sealed class Witness : IHostedService
    {
        private HealthCheckService? _health;

        public List<(HealthStatus Status, string? Text)> Seen { get; } = [];

        public Witness Of(HealthCheckService health)
        {
            _health = health;
            return this;
        }

        public Task StartAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

        private async Task LookAsync(CancellationToken cancel)
        {
            var entry = (await _health!.CheckHealthAsync(cancel)).Entries["message-bus"];
            Seen.Add((entry.Status, entry.Description));
        }
    }

    private sealed class HandClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
