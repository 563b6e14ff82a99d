using System.Net;
using System.Net.Sockets;

namespace BusContracts.Benchmarks;

/// <summary>A socket with one open channel, and the frames that come over it.</summary>
internal sealed class WireConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 20_000 };
    private readonly byte[] _received = new byte[1 << 20];
    private int _count;

    /// <summary>Opens it by the protocol's own order; without heartbeats, for the moment that it lives.</summary>
    public WireConnection(Uri uri)
    {
        _socket.Connect(IPAddress.Loopback, uri.Port);
        Ask([.. "AMQP"u8, 0, 0, 9, 1], AmqpMethod.ConnectionStart);
        Ask(
            AmqpFrame.Method(AmqpMethod.ConnectionStartOk, 0, with => with.Long(0).ShortText("PLAIN").LongBytes("\0guest\0guest"u8).ShortText("en_US")),
            AmqpMethod.ConnectionTune);
        Send(AmqpFrame.Method(AmqpMethod.ConnectionTuneOk, 0, with => with.Short(1).Long(1 << 17).Short(0)));
        Ask(AmqpFrame.Method(AmqpMethod.ConnectionOpen, 0, with => with.ShortText("/").ShortText("").Octet(0)), AmqpMethod.ConnectionOpenOk);
        Ask(AmqpFrame.Method(AmqpMethod.ChannelOpen, 1, with => with.ShortText("")), AmqpMethod.ChannelOpenOk);
    }

    /// <summary>Looks at one frame.</summary>
    public delegate void FrameReader(ReadOnlySpan<byte> frame);

    public void Send(ReadOnlySpan<byte> frames)
    {
        while (!frames.IsEmpty)
            frames = frames[_socket.Send(frames)..];
    }

    /// <summary>Waits for bytes, and gives all frames that have come as a whole.</summary>
    /// <exception cref="IOException">The broker ended the connection.</exception>
    public void Receive(FrameReader read)
    {
        var more = _socket.Receive(_received.AsSpan(_count));
        if (more == 0)
            throw new IOException("The broker ended the connection.");
        _count += more;

        var at = 0;
        while (AmqpFrame.LengthOf(_received.AsSpan(at, _count - at)) is > 0 and var length)
        {
            read(_received.AsSpan(at, length));
            at += length;
        }

        Buffer.BlockCopy(_received, at, _received, 0, _count -= at);
    }

    /// <exception cref="IOException">The broker answered with something else.</exception>
    public void Ask(ReadOnlySpan<byte> frame, AmqpMethod answer)
    {
        Send(frame);
        for (var isAnswered = false; !isAnswered;)
        {
            Receive(came =>
            {
                if (!AmqpFrame.IsMethod(came, answer))
                    throw new IOException($"The broker did not answer with {answer}.");
                isAnswered = true;
            });
        }
    }

    public void Dispose() => _socket.Dispose();
}
