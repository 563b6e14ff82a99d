using BusContracts;

namespace Wazo.Bus.Tests;

/// <summary>One program beside servers of both kinds: those that keep to the documentation, and the real ones.</summary>
public sealed class DialectTests
{
    private static readonly Uuid Initiator = Guid.Parse("b459e3c9-b0a9-43a6-86ff-b4f7d00f6737");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Dialect.Documented, "calls.relocate.answered", "calls.relocate.completed")]
    [InlineData(Dialect.Observed, "calls.relocate.edited", "calls.relocate.edited")]
    public async Task Relocates_reach_their_own_handlers_also_by_the_one_key_that_servers_use(Dialect dialect, string ofAnswered, string ofCompleted)
    {
        var arrived = new List<string>();
        await using var bus = MessageBus.InMemory(options => options.Dialect = dialect);
        await using var subscription = await bus.SubscribeAsync(
            "monitor",
            on => on
                .Event<RelocateAnswered>(m => arrived.Add($"answered {m.Delivery!.RoutingKey} {m.RequiredAcl}"))
                .Event<RelocateCompleted>(m => arrived.Add($"completed {m.Delivery!.RoutingKey} {m.RequiredAcl}")),
            Cancel);

        await bus.PublishAsync(Answered(), Cancel);
        await bus.PublishAsync(Completed(), Cancel);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(30));
        while (subscription.Counters.Handled < 2)
            await Task.Delay(1, deadline.Token);

        Assert.Equal([$"answered {ofAnswered} events.relocates.{Initiator}", $"completed {ofCompleted} events.relocates.{Initiator}"], arrived);
    }

    [Fact]
    public void An_acl_that_only_servers_set_is_published_only_as_servers_do()
    {
        var held = new CallHeld { CallId = "1.1", UserUuid = Initiator };
        var descriptor = EventDescriptor.Of<CallHeld>();

        Assert.Equal(RequiredAcl.Absent, descriptor.RequiredAclOf(held));
        Assert.Equal(CallHeld.RequiredAcl(Initiator), descriptor.RequiredAclOf(held, Dialect.Observed).Acl);
    }

    [Fact]
    public void A_call_of_nobody_has_the_acl_that_servers_send() => Assert.Equal("events.calls.None", CallCreated.RequiredAcl(null).Value);

    private static RelocateAnswered Answered() => new()
    {
        Uuid = Guid.NewGuid(), Completions = [RelocateCompletion.Answer], RelocatedCall = "1.1", InitiatorCall = "1.2", RecipientCall = "1.3", Initiator = Initiator,
    };

    private static RelocateCompleted Completed() => new()
    {
        Uuid = Guid.NewGuid(), Completions = [RelocateCompletion.Answer], RelocatedCall = "1.1", InitiatorCall = "1.2", RecipientCall = "1.3", Initiator = Initiator,
    };
}
