using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>A message in the hands of a handler, which may put it aside.</summary>
internal sealed class RabbitMqDelivery(ConsumerChannel channel, ulong tag, IReadOnlyBasicProperties properties) : Delivery
{
    /// <summary>What it is acknowledged by.</summary>
    public ulong Tag => tag;

    /// <summary>The same delivery with its body in other memory.</summary>
    public RabbitMqDelivery With(ReadOnlyMemory<byte> body) => new(channel, tag, properties) { Body = body, Info = Info };

    public override bool IsGone => channel.IsEnded;

    public override ValueTask<PublishOutcome> RetryLaterAsync(TimeSpan delay, IReadOnlyDictionary<string, object?> notes, CancellationToken cancel) =>
        channel.RetryLaterAsync(delay, new ForwardedMessage(properties, notes, Body), cancel);

    public override ValueTask<PublishOutcome> DeadLetterAsync(IReadOnlyDictionary<string, object?> notes, CancellationToken cancel) =>
        channel.DeadLetterAsync(new ForwardedMessage(properties, notes, Body), cancel);
}
