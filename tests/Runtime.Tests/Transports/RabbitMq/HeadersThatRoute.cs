using BusContracts.Tests.Bus;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;
using RabbitMQ.Client;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>The headers that RabbitMQ reads as lists of routing keys, and closes the channel of all publishers over where they are none.</summary>
public sealed class HeadersThatRoute
{
    [Theory]
    [InlineData("CC")]
    [InlineData("BCC")]
    public async Task Nobody_publishes_with_one_and_its_likes_are_headers_like_any_other(string name)
    {
        await using var bus = MessageBus.InMemory();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => bus.PublishAsync(Door, With(name), TestContext.Current.CancellationToken));
        Assert.Contains($"'{name}'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("another name", refused.Message, StringComparison.Ordinal);
        await bus.PublishAsync(Door, With($"{name}-of-mine"), TestContext.Current.CancellationToken);
        await bus.PublishAsync(Door, With("Bcc"), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("CC", "x-bus-cc")]
    [InlineData("BCC", "x-bus-bcc")]
    public void A_foreign_message_that_has_one_is_put_aside_without_it_and_has_it_again_when_it_comes_back(string name, string told)
    {
        var foreign = new BasicProperties { Headers = new Dictionary<string, object?> { [name] = "as a client of another protocol wrote it" } };
        var notes = new Dictionary<string, object?> { [BusHeaders.Exchange] = "orders", [BusHeaders.RoutingKey] = "orders.placed" };
        var once = new ForwardedMessage(foreign, notes, default).Properties(1);
        Assert.False(once.Headers!.ContainsKey(name));
        Assert.Equal(foreign.Headers[name], once.Headers[told]);

        var twice = new ForwardedMessage(once, notes, default).Properties(2);
        var back = IncomingProperties.Table(twice.Headers!);
        Assert.True(PutAside.TryRestore("", back, out _));
        Assert.Equal([KeyValuePair.Create(name, foreign.Headers[name])], back);
    }

    private static DoorOpened Door => new() { DoorId = "front", Times = 1 };

    private static PublishOptions With(string name) => new() { Headers = new Dictionary<string, object?> { [name] = "doors.copy" } };
}
