using System.Diagnostics;
using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Rights and passwords that are not there, or no more: told at once, and mended as soon as the operator mends them.</summary>
[Collection(PrivateBroker.Collection)]
public sealed class WhatTheOperatorTakesAway(PrivateBroker broker)
{
    private const string Secret = "open-sesame";

    private readonly Inbox<BusReport> _reports = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_password_that_is_changed_is_told_when_the_connection_is_lost_and_the_bus_is_back_with_the_old_one()
    {
        var user = await broker.AddUserAsync(Secret);
        await using var proxy = new LoopbackProxy("127.0.0.1", AmqpUri.Parse(await broker.UriAsync()).Port);
        await using var bus = await OpenAsync(await broker.UriOfAsync(user, Secret, proxy.Port));
        await broker.ControlAsync("change_password", user, "another");
        proxy.Cut();

        BusReport told;
        do
            told = await NextReportAsync();
        while (told is ConnectionLostReport);
        var refused = Assert.IsType<ConnectionRefusedReport>(told);
        Assert.Contains($"refused the log-in of user '{user}'", refused.Reason, StringComparison.Ordinal);
        await UntilAsync(() => bus.State == BusState.Refused);
        Assert.Equal(refused.Reason, bus.Trouble);

        await broker.ControlAsync("change_password", user, Secret);
        await UntilAsync(() => bus.State == BusState.Connected);
        Assert.Null(bus.Trouble);
        await bus.PublishAsync(Door(), Cancel).Within();

        // Once for each connection, however often it was tried.
        await bus.DisposeAsync();
        var later = 0;
        while (!_reports.IsEmpty)
        {
            told = await NextReportAsync();
            later += told is ConnectionRefusedReport ? 1 : 0;
            Assert.DoesNotContain(Secret, told.ToString(), StringComparison.Ordinal);
        }

        Assert.InRange(later, 0, 1);
    }

    [Fact]
    public async Task An_exchange_that_may_not_be_written_to_fails_at_once_and_leaves_other_exchanges_alone()
    {
        await broker.UriAsync();
        await using (var owner = await OpenAsync(await broker.UriAsync()))
        {
            await owner.PublishAsync(Door(), Cancel).Within();
            await owner.PublishAsync(new GateOpened { Gate = "north" }, Cancel).Within();
        }

        var user = await broker.AddUserAsync(Secret, write: $"^{HouseBus.Contract.Exchange.Name}$");
        await using var bus = await OpenAsync(await broker.UriOfAsync(user, Secret));
        var clock = Stopwatch.StartNew();
        var doors = Enumerable.Range(0, 50).Select(_ => bus.TryPublishAsync(Door(), new PublishOptions { RetryUnknown = true }, Cancel)).ToArray();
        var gates = Enumerable.Range(0, 5).Select(_ => bus.TryPublishAsync(new GateOpened { Gate = "north" }, Cancel)).ToArray();
        var more = Enumerable.Range(0, 50).Select(_ => bus.TryPublishAsync(Door(), Cancel)).ToArray();

        Assert.All(await Task.WhenAll(gates).Within(), outcome =>
        {
            Assert.Equal(PublishStatus.Failed, outcome.Status);
            Assert.Contains($"may not write to the exchange '{GardenBus.Contract.Exchange.Name}'", outcome.Reason, StringComparison.Ordinal);
        });
        Assert.All(await Task.WhenAll([.. doors, .. more]).Within(), outcome => Assert.True(outcome.IsConfirmed, $"{outcome}"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");

        await broker.ControlAsync("set_permissions", "-p", "/", user, ".*", ".*", ".*");
        using var deadline = Deadline.Source();
        while (!(await bus.TryPublishAsync(new GateOpened { Gate = "north" }, deadline.Token)).IsConfirmed)
            await Task.Delay(50, deadline.Token);
    }

    [Fact]
    public async Task Every_publish_that_was_under_way_is_told_the_refusal_and_none_is_in_doubt()
    {
        await using (var owner = await OpenAsync(await broker.UriAsync()))
            await owner.PublishAsync(new GateOpened { Gate = "north" }, Cancel).Within();
        var user = await broker.AddUserAsync(Secret, write: "^$");

        // The refusal may come between any two writes, or in the middle of one.
        for (var round = 0; round < 20; round++)
        {
            await using var bus = await OpenAsync(await broker.UriOfAsync(user, Secret));
            var gates = Enumerable.Range(0, 200).Select(_ => bus.TryPublishAsync(new GateOpened { Gate = "north" }, Cancel)).ToArray();
            Assert.All(await Task.WhenAll(gates).Within(), outcome =>
            {
                Assert.Equal(PublishStatus.Failed, outcome.Status);
                Assert.Contains("may not write to the exchange", outcome.Reason, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task A_user_who_may_put_nothing_aside_is_told_when_he_subscribes_and_can_do_without()
    {
        var queue = Queue.Shared($"buscontracts-test-{Guid.NewGuid():N}");
        var user = await broker.AddUserAsync(Secret, write: @"^(?!amq\.default$).*$");
        await using var bus = await OpenAsync(await broker.UriOfAsync(user, Secret));
        var problem = await Assert.ThrowsAsync<BusConnectionException>(() => bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel)).Within();
        Assert.Contains("'amq.default'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("DeadLetter(null)", problem.Message, StringComparison.Ordinal);

        var handled = new TaskCompletionSource();
        await using var without = await bus.SubscribeAsync(queue, on => on.Retry().DeadLetter(null).Event<DoorOpened>(_ => handled.TrySetResult()), Cancel);
        await bus.PublishAsync(Door(), Cancel).Within();
        await handled.Task.Within();
    }

    [Fact]
    public async Task An_exchange_that_is_missing_and_may_not_be_declared_is_told_with_what_is_needed()
    {
        var user = await broker.AddUserAsync(Secret, configure: "^$");
        await using var bus = await OpenAsync(await broker.UriOfAsync(user, Secret));
        await BrokerUnderTest.AsOperatorAsync(AmqpUri.Parse(await broker.UriAsync()), channel => channel.ExchangeDeleteAsync(HouseBus.Contract.Exchange.Name));
        var outcome = await bus.TryPublishAsync(Door(), Cancel).Within();
        Assert.Equal(PublishStatus.Failed, outcome.Status);
        Assert.Contains($"The exchange '{HouseBus.Contract.Exchange.Name}' is missing and could not be declared: 403", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_virtual_host_that_the_user_has_no_right_to_is_told_at_once()
    {
        var user = $"user-{Guid.NewGuid():N}";
        await broker.ControlAsync("add_user", user, Secret);
        var problem = await Assert.ThrowsAsync<BusConnectionException>(async () => await OpenAsync(await broker.UriOfAsync(user, Secret))).Within();
        Assert.True(problem.IsLoginRefused);
        Assert.Contains($"does not let user '{user}' into the virtual host '/'", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_is_short_of_memory_is_told_and_a_publish_waits_for_it()
    {
        await using var bus = await OpenAsync(await broker.UriAsync(), options => options.PublishTimeout = TimeSpan.FromSeconds(2));
        await using var patient = await OpenAsync(await broker.UriAsync());
        await bus.PublishAsync(Door(), Cancel).Within();
        await broker.ControlAsync("set_vm_memory_high_watermark", "0.0000001");
        try
        {
            using var deadline = Deadline.Source();
            // The broker tells a connection when it publishes next; what was on its way then has no confirm.
            while (bus.State != BusState.Blocked)
                Assert.Contains((await bus.TryPublishAsync(Door(), deadline.Token)).Status, new[] { PublishStatus.Confirmed, PublishStatus.Unknown });
            Assert.Contains("low on memory", bus.Trouble, StringComparison.Ordinal);

            var clock = Stopwatch.StartNew();
            var late = await bus.TryPublishAsync(Door(), Cancel).Within();
            Assert.Equal(PublishStatus.Failed, late.Status);
            Assert.Contains("low on memory", late.Reason, StringComparison.Ordinal);
            Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(8));

            var waiting = Enumerable.Range(0, 10).Select(_ => patient.TryPublishAsync(Door(), Cancel)).ToArray();
            await UntilAsync(() => patient.State == BusState.Blocked);
            await broker.ControlAsync("set_vm_memory_high_watermark", "0.9");
            Assert.All(await Task.WhenAll(waiting).Within(), outcome => Assert.True(outcome.IsConfirmed, $"{outcome}"));
        }
        finally
        {
            await broker.ControlAsync("set_vm_memory_high_watermark", "0.9");
        }

        await UntilAsync(() => bus.State == BusState.Connected);
        await bus.PublishAsync(Door(), Cancel).Within();
        var told = new[] { await NextReportAsync(), await NextReportAsync(), await NextReportAsync(), await NextReportAsync() };
        Assert.Equal(2, told.Count(report => report is ConnectionBlockedReport { Purpose: ConnectionPurpose.Publishing, Reason: "low on memory" }));
        Assert.Equal(2, told.Count(report => report is ConnectionUnblockedReport { Purpose: ConnectionPurpose.Publishing } over && over.Blocked > TimeSpan.Zero));
    }

    /// <remarks>A deadline for each: an operator's command may take many seconds on a busy machine.</remarks>
    private async Task<BusReport> NextReportAsync()
    {
        using var deadline = Deadline.Source();
        return await _reports.NextAsync(deadline.Token);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = Deadline.Source();
        while (!condition())
            await Task.Delay(10, deadline.Token);
    }

    private Task<MessageBus> OpenAsync(string uri, Action<MessageBusOptions>? configure = null) => MessageBus.ConnectAsync(
        uri,
        options =>
        {
            options.Report = _reports.Add;
            configure?.Invoke(options);
        },
        Cancel);
}
