using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>A message in the hands of a handler, which may put it aside.</summary>
internal sealed class RabbitMqDelivery(ConsumerChannel channel, IReadOnlyBasicProperties properties) : Delivery
{
    public override bool IsGone => channel.IsEnded;

    public override ValueTask<PublishOutcome> RetryLaterAsync(TimeSpan delay, IReadOnlyDictionary<string, object?> notes, CancellationToken cancel) =>
        channel.RetryLaterAsync(delay, new ForwardedMessage(properties, notes, Body), cancel);

    public override ValueTask<PublishOutcome> DeadLetterAsync(IReadOnlyDictionary<string, object?> notes, CancellationToken cancel) =>
        channel.DeadLetterAsync(new ForwardedMessage(properties, notes, Body), cancel);
}
