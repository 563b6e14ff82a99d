using System.Text;
using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using RabbitMQ.Client;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>An exclusive queue whose messages are to be put aside, and cannot be.</summary>
public sealed class CopiesOfExclusiveQueues : RabbitMqBusTest
{
    [Fact]
    public async Task A_dead_letter_queue_that_was_deleted_is_declared_anew_and_gets_the_message()
    {
        await using var subscription = await Bus.SubscribeAsync("monitor", on => on.Retry().DeadLetter(Queue.Shared(Dead))
            .Event<DoorOpened>((_, _) => Task.FromResult(Handling.Reject)), Cancel);
        await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeleteAsync(Dead));

        await Bus.PublishAsync(Door(times: 7), Cancel);

        using var deadline = Deadline.Source();
        Assert.IsType<DeadLetteredReport>(await Reports.NextAsync(deadline.Token));
        Assert.Equal([7], await AllOfAsync(Dead));
    }

    /// <remarks>Its headers leave no room for the notes of a copy.</remarks>
    [Fact]
    public async Task A_loop_whose_message_cannot_be_copied_is_told_and_gets_it_again()
    {
        var stream = Bus.ReadAsync<DoorOpened>("monitor", bindings: null, on => on.Retry().DeadLetter(Queue.Shared(Dead)), Cancel);
        var reading = Task.Run(async () =>
        {
            var redelivered = new List<bool>();
            await foreach (var message in stream)
            {
                redelivered.Add(message.Delivery!.IsRedelivered);
                if (redelivered.Count == 2)
                    break;
                stream.Settle(Handling.Reject);
            }

            return redelivered;
        }, Cancel);
        await UntilAsync(() => stream.Subscription is not null);
        await BrokerUnderTest.AsOperatorAsync(channel => channel.BasicPublishAsync(
            HouseBus.Contract.Exchange.Name,
            "doors.front.opened",
            mandatory: true,
            new BasicProperties { Headers = new Dictionary<string, object?> { ["long"] = new string('x', 130_900) } },
            Encoding.UTF8.GetBytes("""{"name":"door_opened","data":{"door_id":"front","times":7}}""")).AsTask());

        using var deadline = Deadline.Source();
        var told = Assert.IsType<PutAsideFailedReport>(await Reports.NextAsync(deadline.Token));
        Assert.Equal(PublishStatus.Failed, told.Outcome.Status);
        Assert.Equal([false, true], await reading.Within());
        Assert.Empty(await AllOfAsync(Dead));
    }
}
