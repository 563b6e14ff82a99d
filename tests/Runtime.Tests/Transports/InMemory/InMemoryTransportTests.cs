using BusContracts.Transports;
using BusContracts.Transports.InMemory;
using FsCheck;
using FsCheck.Fluent;
using BusContracts.Tests.Transports.Contract;

namespace BusContracts.Tests.Transports.InMemory;

public sealed class InMemoryTransportTests : TopicTransportContract
{
    private readonly InMemoryBroker _broker = new();

    private protected override Task<ITransport> OpenAsync() => Task.FromResult<ITransport>(new InMemoryTransport(_broker));

    [Fact]
    public async Task Rejected_messages_are_counted()
    {
        await using var subscription = await Transport.SubscribeAsync(Request(), (_, _) => ValueTask.FromResult(Handling.Reject), Cancel);
        await PublishAsync("1", "2", "3");
        Assert.True(SpinWait.SpinUntil(() => _broker.RejectedCount == 3, Deadline.Patience));
    }

    [Fact]
    public async Task A_body_kept_beyond_the_handler_is_overwritten()
    {
        var kept = new TaskCompletionSource<ReadOnlyMemory<byte>>();
        var subscription = await Transport.SubscribeAsync(Request(), (delivery, _) =>
        {
            kept.SetResult(delivery.Body);
            return ValueTask.FromResult(Handling.Handled);
        }, Cancel);
        await PublishAsync("secret");
        var body = await kept.Task.Within();
        await subscription.DisposeAsync();
        Assert.False(body.Span.SequenceEqual("secret"u8));
    }

    [Fact]
    public void Matching_agrees_with_the_plain_rule_and_so_does_the_routing_of_the_broker()
    {
        var patternWord = Gen.Elements("a", "b", "", "*", "#", "ab", "a*");
        var keyWord = Gen.Elements("a", "b", "", "ab", "a*");
        var lines = from pattern in Gen.ListOf(patternWord) from key in Gen.ListOf(keyWord) select (string.Join('.', pattern), string.Join('.', key));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20260UL, 1UL).WithQuietOnSuccess(true), Prop.ForAll(lines.ToArbitrary(), line =>
        {
            var (pattern, key) = line;
            var isMatch = TopicTable.IsMatch(pattern, key);
            var broker = new InMemoryBroker();
            broker.Subscribe(Request(patterns: [pattern]), new Received().Accept, _ => { });
            var outcome = broker.Publish(Message("x", key, isMandatory: true));
            return new BindingPattern(pattern).Matches(key) == isMatch && outcome.IsConfirmed == isMatch;
        }));
    }
}
