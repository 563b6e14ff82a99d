using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace BusContracts.Benchmarks;

/// <summary>
/// RabbitMQ.Client as its documentation has it: its own tracking of confirms, no rate limiter, properties of its own for each message, one delivery handled at a
/// time. It carries bytes that exist already: nothing is written and nothing is read, neither JSON nor headers.
/// </summary>
internal sealed class RawSide : IBusSide
{
    public const string Exchange = "bare";
    public const string Queue = "bench-raw";

    private readonly IConnection _publishing;
    private readonly IConnection _consuming;
    private readonly IChannel _publisher;

    private RawSide(IConnection publishing, IConnection consuming, IChannel publisher)
    {
        _publishing = publishing;
        _consuming = consuming;
        _publisher = publisher;
    }

    public Action Handled { get; set; } = () => { };

    public static async Task<IBusSide> ConnectAsync(string uri)
    {
        var factory = new ConnectionFactory { Uri = new Uri(uri) };
        var publishing = await factory.CreateConnectionAsync();
        var publisher = await publishing.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null));
        return new RawSide(publishing, await factory.CreateConnectionAsync(), publisher);
    }

    public async Task ConsumeAsync()
    {
        var channel = await _consuming.CreateChannelAsync();
        await channel.BasicQosAsync(0, prefetchCount: 250, global: false);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            Sink.Take(delivery.Body.Span);
            Handled();
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
        };
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer);
    }

    public ValueTask PublishAsync()
    {
        var properties = new BasicProperties
        {
            ContentType = "application/json",
            Persistent = true,
            Timestamp = new AmqpTimestamp(DateTimeOffset.UtcNow.ToUnixTimeSeconds()),
            Headers = new Dictionary<string, object?>
            {
                ["name"] = CallName,
                ["origin_uuid"] = BusMessage.OriginUuid,
                ["required_acl"] = BusMessage.RequiredAcl,
            },
        };
        return _publisher.BasicPublishAsync(Exchange, BusMessage.RoutingKey, mandatory: false, properties, BusMessage.Utf8);
    }

    public async ValueTask DisposeAsync()
    {
        await _consuming.DisposeAsync();
        await _publishing.DisposeAsync();
    }

    private static string CallName => BusMessage.Typed.Name;
}
