namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Faults of single frames, for <see cref="LoopbackProxy.Filter"/>.</summary>
internal sealed class FrameFaults
{
    private readonly TaskCompletionSource _dropped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _consumeOksToDrop;
    private int _breaksOfConsumers;
    private int _breaksOfPublishers;

    /// <summary>Completes when a <c>consume-ok</c> was dropped.</summary>
    public Task Dropped => _dropped.Task;

    /// <summary>Loses the broker's next answer to a <c>basic.consume</c>, and nothing else.</summary>
    public void DropNextConsumeOk() => Interlocked.Exchange(ref _consumeOksToDrop, 1);

    /// <summary>Makes the broker close a channel that consumes, idle or not, with the next method on its connection.</summary>
    public void BreakConsumerChannel() => Interlocked.Exchange(ref _breaksOfConsumers, 1);

    /// <summary>Makes the broker close the next channel that publishes something.</summary>
    public void BreakPublisherChannel() => Interlocked.Exchange(ref _breaksOfPublishers, 1);

    public ProxyFilter Of(ProxyDirection direction) => direction == ProxyDirection.FromBroker
        ? new AmqpFrames(FromBroker).Pass
        : new AmqpFrames(new Channels(this).ToBroker).Pass;

    private ReadOnlyMemory<byte> FromBroker(AmqpMethod method, ReadOnlyMemory<byte> frame)
    {
        if (!method.IsConsumeOk || Interlocked.Exchange(ref _consumeOksToDrop, 0) == 0)
            return frame;
        _dropped.TrySetResult();
        return default;
    }

    /// <summary>The channels of one connection, by what they are for.</summary>
    private sealed class Channels(FrameFaults faults)
    {
        private readonly HashSet<ushort> _consumers = [];
        private readonly HashSet<ushort> _publishers = [];

        /// <remarks>Before a method, since between a method and its content the broker takes nothing else on that channel.</remarks>
        public ReadOnlyMemory<byte> ToBroker(AmqpMethod method, ReadOnlyMemory<byte> frame)
        {
            if (method.IsConsume)
                _consumers.Add(method.Channel);
            else if (method.IsConfirmSelect)
                _publishers.Add(method.Channel);
            else if (_consumers.Count > 0 && Interlocked.Exchange(ref faults._breaksOfConsumers, 0) == 1)
                return Before(_consumers.First(), frame);
            else if (_publishers.Contains(method.Channel) && Interlocked.Exchange(ref faults._breaksOfPublishers, 0) == 1)
                return Before(method.Channel, frame);
            return frame;
        }

        private static ReadOnlyMemory<byte> Before(ushort channel, ReadOnlyMemory<byte> frame) =>
            (byte[])[.. AmqpMethod.WrongAckOn(channel).Span, .. frame.Span];
    }
}
