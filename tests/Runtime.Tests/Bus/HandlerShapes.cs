using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

/// <summary>Every shape of lambda and method group compiles to the overload that waits for it; that this file compiles is half the test.</summary>
public sealed class HandlerShapes
{
    private static readonly Bindings Everything = DoorOpened.Binding();

    private readonly Trace _trace = new();

    /// <summary>Each entry names a shape, and how a handler written in that shape is added.</summary>
    public static TheoryData<string> Shapes => [.. Add.Keys];

    private static Dictionary<string, Action<SubscriptionBuilder, Trace>> Add { get; } = new()
    {
        ["m => statement"] = (on, t) => on.Event<DoorOpened>(m => t.Enter(m)),
        ["m => { }"] = (on, t) => on.Event<DoorOpened>(m => { t.Enter(m); }),
        ["(m, cancel) => statement"] = (on, t) => on.Event<DoorOpened>((m, cancel) => t.Enter(m, cancel)),
        ["(m, cancel) => { }"] = (on, t) => on.Event<DoorOpened>((m, cancel) => { t.Enter(m, cancel); }),
        ["m => task"] = (on, t) => on.Event<DoorOpened>(m => t.EnterAsync(m)),
        ["async m => await"] = (on, t) => on.Event<DoorOpened>(async m => await t.EnterAsync(m)),
        ["async m => { }"] = (on, t) => on.Event<DoorOpened>(async m => { await t.EnterAsync(m); }),
        ["m => task of handling"] = (on, t) => on.Event<DoorOpened>(m => t.DecideAsync(m)),
        ["(m, cancel) => task"] = (on, t) => on.Event<DoorOpened>((m, cancel) => t.EnterAsync(m, cancel)),
        ["async (m, cancel) => await"] = (on, t) => on.Event<DoorOpened>(async (m, cancel) => await t.EnterAsync(m, cancel)),
        ["async (m, cancel) => { }"] = (on, t) => on.Event<DoorOpened>(async (m, cancel) => { await t.EnterAsync(m, cancel); }),
        ["(m, cancel) => task of handling"] = (on, t) => on.Event<DoorOpened>((m, cancel) => t.DecideAsync(m, cancel)),
        ["async (m, cancel) => { return handling; }"] = (on, t) => on.Event<DoorOpened>(async (m, cancel) => { await t.EnterAsync(m, cancel); return Handling.Reject; }),
        ["void method"] = (on, t) => on.Event<DoorOpened>(t.EnterOne),
        ["void method with token"] = (on, t) => on.Event<DoorOpened>(t.EnterTwo),
        ["task method"] = (on, t) => on.Event<DoorOpened>(t.EnterOneAsync),
        ["task method with token"] = (on, t) => on.Event<DoorOpened>(t.EnterTwoAsync),
        ["task of handling method with token"] = (on, t) => on.Event<DoorOpened>(t.DecideTwoAsync),
        ["task of handling method"] = (on, t) => on.Event<DoorOpened>(t.DecideOneAsync),
        ["bindings, m => statement"] = (on, t) => on.Event<DoorOpened>(Everything, m => t.Enter(m)),
        ["bindings, m => task"] = (on, t) => on.Event<DoorOpened>(Everything, m => t.EnterAsync(m)),
        ["bindings, async m => await"] = (on, t) => on.Event<DoorOpened>(Everything, async m => await t.EnterAsync(m)),
        ["bindings, (m, cancel) => task"] = (on, t) => on.Event<DoorOpened>(Everything, (m, cancel) => t.EnterAsync(m, cancel)),
        ["bindings, async (m, cancel) => { return handling; }"] = (on, t) => on.Event<DoorOpened>(Everything, async (m, cancel) => { await t.EnterAsync(m, cancel); return Handling.Reject; }),
        ["bindings, void method"] = (on, t) => on.Event<DoorOpened>(Everything, t.EnterOne),
        ["bindings, void method with token"] = (on, t) => on.Event<DoorOpened>(Everything, t.EnterTwo),
        ["bindings, task method"] = (on, t) => on.Event<DoorOpened>(Everything, t.EnterOneAsync),
        ["bindings, task method with token"] = (on, t) => on.Event<DoorOpened>(Everything, t.EnterTwoAsync),
        ["bindings, task of handling method with token"] = (on, t) => on.Event<DoorOpened>(Everything, t.DecideTwoAsync),
        ["one pattern, m => statement"] = (on, t) => on.Event<DoorOpened>(BindingPattern.Everything, m => t.Enter(m)),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_handler_of_every_shape_is_run_and_waited_for(string shape)
    {
        await using var bus = MessageBus.InMemory();
        await using var subscription = await bus.SubscribeAsync("monitor", on => Add[shape](on, _trace), TestContext.Current.CancellationToken);

        await bus.PublishAsync(Door(), TestContext.Current.CancellationToken);
        await _trace.Entered.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(0, subscription.Counters.Handled + subscription.Counters.Rejected);
        _trace.MayLeave.Set();
        await bus.DisposeAsync();

        var decides = shape.Contains("handling", StringComparison.Ordinal);
        Assert.Equal((decides ? 0 : 1, decides ? 1 : 0), (subscription.Counters.Handled, subscription.Counters.Rejected));
        Assert.Equal(shape.Contains("cancel", StringComparison.Ordinal) || shape.Contains("token", StringComparison.Ordinal), _trace.HadToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_that_returns_null_for_a_task_has_failed(bool takesToken)
    {
        await using var bus = MessageBus.InMemory(options => options.Report = null);
        await using var subscription = await bus.SubscribeAsync(
            "monitor",
            on => _ = takesToken ? on.Event<DoorOpened>((_, _) => (Task)null!) : on.Event<DoorOpened>(_ => (Task)null!),
            TestContext.Current.CancellationToken);

        await bus.PublishAsync(Door(), TestContext.Current.CancellationToken);
        SpinWait.SpinUntil(() => subscription.Counters.Failed == 1, TimeSpan.FromSeconds(20));

        Assert.Equal((1, 1), (subscription.Counters.Retried, subscription.Counters.Failed));
    }

    /// <summary>A handler that stays inside until it is let go: a shape that does not wait for it is seen to be done too early.</summary>
    private sealed class Trace
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ManualResetEventSlim MayLeave { get; } = new();

        public bool HadToken { get; private set; }

        public void Enter(Message<DoorOpened> message, CancellationToken cancel = default)
        {
            Assert.Equal("front", message.Data.DoorId);
            HadToken = cancel.CanBeCanceled;
            Entered.SetResult();
            MayLeave.Wait(TimeSpan.FromSeconds(20), CancellationToken.None);
        }

        public async Task EnterAsync(Message<DoorOpened> message, CancellationToken cancel = default)
        {
            await Task.Yield();
            Enter(message, cancel);
        }

        public async Task<Handling> DecideAsync(Message<DoorOpened> message, CancellationToken cancel = default)
        {
            await EnterAsync(message, cancel);
            return Handling.Reject;
        }

        public void EnterOne(Message<DoorOpened> message) => Enter(message);

        public void EnterTwo(Message<DoorOpened> message, CancellationToken cancel) => Enter(message, cancel);

        public Task EnterOneAsync(Message<DoorOpened> message) => EnterAsync(message);

        public Task EnterTwoAsync(Message<DoorOpened> message, CancellationToken cancel) => EnterAsync(message, cancel);

        public Task<Handling> DecideOneAsync(Message<DoorOpened> message) => DecideAsync(message);

        public Task<Handling> DecideTwoAsync(Message<DoorOpened> message, CancellationToken cancel) => DecideAsync(message, cancel);
    }
}
