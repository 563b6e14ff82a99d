using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public sealed class ManyEventsTogether : IAsyncDisposable
{
    private readonly FakeTransport _transport = new();
    private readonly MessageBus _bus;

    public ManyEventsTogether()
    {
        _bus = new MessageBus(_transport, MessageBusOptions.From(options => options.PublishWindow = 4));
    }

    public async ValueTask DisposeAsync()
    {
        await _bus.DisposeAsync();
        await _transport.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_go_out_in_their_order_and_each_has_its_outcome()
    {
        var next = 0;
        _transport.Outcome = _ => new(next++ % 3 == 1 ? new PublishOutcome(PublishStatus.Nacked, "full") : new PublishOutcome(PublishStatus.Confirmed));
        var outcomes = await _bus.TryPublishManyAsync(Enumerable.Range(0, 10).Select(i => Door($"door-{i}")), cancel: Cancel);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"doors.door-{i}.opened"), _transport.Published.Select(message => message.Key));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => i % 3 == 1 ? PublishStatus.Nacked : PublishStatus.Confirmed), outcomes.Select(outcome => outcome.Status));
        Assert.Equal((7, 3), (_bus.Published.Confirmed, _bus.Published[PublishStatus.Nacked]));
    }

    [Fact]
    public async Task One_that_is_not_confirmed_is_thrown_with_the_outcomes_of_all()
    {
        var next = 0;
        _transport.Outcome = _ => new(next++ == 2 ? new PublishOutcome(PublishStatus.Unknown, "cut") : new PublishOutcome(PublishStatus.Confirmed));
        var thrown = await Assert.ThrowsAsync<PublishManyException>(() => _bus.PublishManyAsync(Doors(5), cancel: Cancel));
        Assert.Equal(5, thrown.Outcomes.Count);
        Assert.Equal("Of 5 'door_opened', 1 were not confirmed: 1 unknown. The first: cut.", thrown.Message);
        await _bus.PublishManyAsync(Doors(5), cancel: Cancel);
    }

    [Fact]
    public async Task No_more_are_taken_from_the_sequence_than_may_be_in_flight()
    {
        var confirms = new Queue<TaskCompletionSource<PublishOutcome>>();
        _transport.Outcome = _ =>
        {
            var confirm = new TaskCompletionSource<PublishOutcome>();
            confirms.Enqueue(confirm);
            return new(confirm.Task);
        };
        var taken = 0;
        var publishing = _bus.TryPublishManyAsync(Enumerable.Range(0, 9).Select(_ => Door(times: ++taken)), cancel: Cancel);
        for (var confirmed = 0; confirmed < 9; confirmed++)
        {
            Assert.Equal(Math.Min(9, 5 + confirmed), taken);
            confirms.Dequeue().SetResult(new PublishOutcome(PublishStatus.Confirmed));
        }

        Assert.Equal(9, (await publishing).Count);
    }

    [Fact]
    public async Task An_event_that_cannot_be_published_ends_it_and_the_outcomes_before_it_are_kept()
    {
        var thrown = await Assert.ThrowsAsync<PublishManyException>(() => _bus.TryPublishManyAsync([Door(), Door("front.left"), Door()], cancel: Cancel));
        Assert.Single(thrown.Outcomes);
        Assert.IsType<ArgumentException>(thrown.InnerException, exactMatch: false);
        Assert.Single(_transport.Published);
    }

    [Fact]
    public async Task Events_that_come_over_time_go_out_as_they_come()
    {
        async IAsyncEnumerable<DoorOpened> Come()
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                yield return Door($"door-{i}");
            }
        }

        Assert.Equal(3, (await _bus.TryPublishManyAsync(Come(), cancel: Cancel)).Count);
        await _bus.PublishManyAsync(Come(), cancel: Cancel);
        Assert.Equal(6, _transport.Published.Count);
    }

    [Fact]
    public async Task A_cancelled_one_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        IEnumerable<DoorOpened> Endless()
        {
            for (var i = 0; ; i++)
            {
                if (i == 10)
                    cancel.Cancel();
                yield return Door();
            }
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bus.TryPublishManyAsync(Endless(), cancel: cancel.Token));
    }

    [Fact]
    public async Task One_id_cannot_be_that_of_many()
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => _bus.PublishManyAsync(Doors(2), new PublishOptions { MessageId = "one" }, Cancel));
        Assert.Contains("NewMessageId", problem.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<DoorOpened> Doors(int count) => Enumerable.Range(0, count).Select(_ => Door());
}
