using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A message for which the broker closes the channel, however often it comes: it is given up, and the others hardly notice.</summary>
[Collection(RabbitMqTestBroker.Collection)]
public sealed class MessagesTheBrokerRefuses : IAsyncLifetime
{
    private readonly string _name = $"buscontracts-test-{Guid.NewGuid():N}";
    private ConnectionSupervisor _connections = null!;
    private Publisher _publisher = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var settings = new RabbitMqSettings();
        var opener = new ConnectionOpener(AmqpNodes.Parse([BrokerUnderTest.Uri]), settings);
        _connections = new ConnectionSupervisor(opener, ConnectionPurpose.Publishing, await opener.OpenAsync(ConnectionPurpose.Publishing, Cancel));
        _publisher = new Publisher(_connections, settings, static (_, _) => Task.CompletedTask);
        Assert.True((await PublishAsync(Message(retries: false)).Within()).IsConfirmed);
    }

    public async ValueTask DisposeAsync()
    {
        await _publisher.DisposeAsync();
        await _connections.DisposeAsync();
        await BrokerUnderTest.CleanAsync(_name);
    }

    [Fact]
    public async Task Those_in_flight_beside_it_that_may_be_retried_are_confirmed_and_it_alone_is_given_up()
    {
        var publishing = Enumerable.Range(0, 60).Select(i => PublishAsync(i == 30 ? Refused() : Message(retries: true))).ToArray();
        var outcomes = await Task.WhenAll(publishing).Within();
        Assert.Equal(PublishStatus.Unknown, outcomes[30].Status);
        Assert.Matches("^406 .*; tried again: 406 ", outcomes[30].Reason);
        Assert.All(outcomes.Where((_, i) => i != 30), outcome => Assert.True(outcome.IsConfirmed, $"{outcome}"));
    }

    [Fact]
    public async Task Who_does_not_retry_loses_what_was_in_flight_once_and_no_more()
    {
        var refused = PublishAsync(Refused());
        var unknown = 0;
        while (!refused.IsCompleted)
            unknown += (await PublishAsync(Message(retries: false)).Within()).IsConfirmed ? 0 : 1;
        Assert.Equal(PublishStatus.Unknown, (await refused).Status);
        Assert.InRange(unknown, 0, 1);
    }

    private Task<PublishOutcome> PublishAsync(OutgoingMessage message) => _publisher.PublishAsync(message, Cancel).AsTask();

    /// <remarks>The broker wants a list in this header, which no user of the bus gets past the check.</remarks>
    private OutgoingMessage Refused()
    {
        var message = Message(retries: true);
        message.Headers["CC"] = "no list";
        return message;
    }

    private OutgoingMessage Message(bool retries) => new()
    {
        Exchange = new Exchange(_name, "topic", IsDurable: false),
        EventName = "",
        RoutingKey = new RoutingKey("key"),
        Body = default,
        ContentType = "",
        Headers = [],
        RetriesUnknown = retries,
    };
}
