using System.Collections.Concurrent;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Mandatory messages while connections are cut: what the broker gives back belongs to the message it was, also on the channel after.</summary>
public sealed class ReturnsThroughCuts : TransportContract
{
    private const int Publishers = 16;
    private const int Cuts = 6;

    private readonly LoopbackProxy _proxy = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);

    private protected override async Task<ITransport> OpenAsync() => await RabbitMqTransport.ConnectAsync(BrokerUnderTest.UriWith(_proxy.Port), cancel: Cancel);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _proxy.DisposeAsync();
        await BrokerUnderTest.CleanAsync(Name);
    }

    [Fact]
    public async Task Only_messages_without_a_queue_are_returned_and_none_of_them_is_confirmed()
    {
        var arrived = new ConcurrentDictionary<string, bool>();
        await using var listener = await RabbitMqTransport.ConnectAsync(BrokerUnderTest.Uri, cancel: Cancel);
        await listener.SubscribeAsync(Request(queue: Queue.Shared(Name), patterns: "known.*"), (delivery, _) =>
        {
            arrived[System.Text.Encoding.UTF8.GetString(delivery.Body.Span)] = true;
            return ValueTask.FromResult(Handling.Handled);
        }, Cancel);

        var outcomes = new ConcurrentDictionary<string, (bool HasQueue, PublishOutcome Outcome)>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var publishing = Enumerable.Range(0, Publishers).Select(publisher => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var (id, hasQueue) = ($"{publisher}-{i}", (publisher + i) % 2 == 0);
                outcomes[id] = (hasQueue, await Transport.PublishAsync(Message(id, hasQueue ? "known.key" : "other.key", isMandatory: true), CancellationToken.None));
            }
        }, Cancel)).ToArray();
        using var deadline = Deadline.Source();
        for (var cut = 0; cut < Cuts; cut++)
        {
            var enough = outcomes.Count + 500;
            while (outcomes.Count < enough)
                await Task.Delay(10, deadline.Token);
            _proxy.Cut();
        }

        await stop.CancelAsync();
        await Task.WhenAll(publishing).Within();

        PublishStatus[] cutOff = [PublishStatus.Unknown, PublishStatus.Failed];
        Assert.All(outcomes.Values, one => Assert.Contains(one.Outcome.Status, cutOff.Append(one.HasQueue ? PublishStatus.Confirmed : PublishStatus.Returned)));
        Assert.Contains(outcomes.Values, one => one.Outcome.Status == PublishStatus.Unknown);
        Assert.True(outcomes.Values.Count(one => one.Outcome.Status == PublishStatus.Returned) > Cuts * 100);
        var confirmed = outcomes.Where(one => one.Value.Outcome.IsConfirmed).Select(one => one.Key).ToArray();
        Assert.True(confirmed.Length > Cuts * 100);
        while (!confirmed.All(arrived.ContainsKey))
            await Task.Delay(10, deadline.Token);
    }
}
