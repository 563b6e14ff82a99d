using System.Buffers.Binary;

namespace BusContracts.Benchmarks;

/// <summary>
/// No client at all: the frames of the message are made beforehand and sent as many at once as the window allows, over two sockets at which one thread each
/// waits. It counts what is confirmed, acknowledges each delivery by itself, and does nothing else. What it reaches, the broker and the machine leave to any client.
/// </summary>
internal sealed class WireSide : IDisposable
{
    public const string Exchange = "wire";
    public const string Queue = "bench-wire";

    private const int Prefetch = 250;

    private readonly WireConnection _publishing;
    private readonly WireConnection _consuming;
    private readonly byte[] _frames;
    private readonly int _frameLength;
    private readonly byte[] _acks = new byte[AmqpFrame.AckLength * Prefetch];
    private readonly HashSet<ulong> _confirmedOutOfTurn = [];
    private ulong _confirmedTo;

    /// <param name="uri">The broker's.</param>
    /// <param name="window">How many publishes may be open at once.</param>
    public WireSide(Uri uri, int window)
    {
        Window = window;
        _publishing = new WireConnection(uri);
        _consuming = new WireConnection(uri);
        var frame = AmqpFrame.Publish(Exchange);
        _frameLength = frame.Length;
        _frames = [.. Enumerable.Repeat(frame, window).SelectMany(bytes => bytes)];
        _publishing.Ask(AmqpFrame.Method(AmqpMethod.ConfirmSelect, 1, with => with.Octet(0)), AmqpMethod.ConfirmSelectOk);
        _consuming.Ask(AmqpFrame.Method(AmqpMethod.BasicQos, 1, with => with.Long(0).Short(Prefetch).Octet(0)), AmqpMethod.BasicQosOk);
        _consuming.Ask(
            AmqpFrame.Method(AmqpMethod.BasicConsume, 1, with => with.Short(0).ShortText(Queue).ShortText("").Octet(0).Long(0)), AmqpMethod.BasicConsumeOk);
    }

    public int Window { get; }

    /// <summary>Publishes so many messages and waits until all are confirmed and handled.</summary>
    public Task RunAsync(int messages) => Task.WhenAll(
        Task.Factory.StartNew(() => Publish(messages), TaskCreationOptions.LongRunning),
        Task.Factory.StartNew(() => Consume(messages), TaskCreationOptions.LongRunning));

    public void Dispose()
    {
        _publishing.Dispose();
        _consuming.Dispose();
    }

    private void Publish(int messages)
    {
        for (int published = 0, confirmed = 0; confirmed < messages;)
        {
            var more = Math.Min(messages - published, Window - (published - confirmed));
            _publishing.Send(_frames.AsSpan(0, more * _frameLength));
            published += more;
            _publishing.Receive(frame =>
            {
                if (!AmqpFrame.IsMethod(frame, AmqpMethod.BasicAck))
                    throw new IOException("The broker refused a publish.");
                var arguments = AmqpFrame.Arguments(frame);
                confirmed += Confirm(BinaryPrimitives.ReadUInt64BigEndian(arguments), isAllUpTo: arguments[8] != 0);
            });
        }
    }

    /// <returns>How many it newly confirms.</returns>
    private int Confirm(ulong sequence, bool isAllUpTo)
    {
        var confirmed = 0;
        for (var one = isAllUpTo ? _confirmedTo + 1 : sequence; one <= sequence; one++)
            confirmed += _confirmedOutOfTurn.Add(one) ? 1 : 0;
        while (_confirmedOutOfTurn.Remove(_confirmedTo + 1))
            _confirmedTo++;
        return confirmed;
    }

    private void Consume(int messages)
    {
        for (var handled = 0; handled < messages;)
        {
            var acks = 0;
            _consuming.Receive(frame =>
            {
                if (!AmqpFrame.IsMethod(frame, AmqpMethod.BasicDeliver))
                    return;
                var arguments = AmqpFrame.Arguments(frame);
                var deliveryTag = BinaryPrimitives.ReadUInt64BigEndian(arguments[(1 + arguments[0])..]);
                AmqpFrame.WriteAck(_acks.AsSpan(AmqpFrame.AckLength * acks++, AmqpFrame.AckLength), deliveryTag);
            });
            _consuming.Send(_acks.AsSpan(0, AmqpFrame.AckLength * acks));
            handled += acks;
        }
    }
}
