using System.Buffers.Binary;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Cuts the bytes of one direction of a connection into AMQP frames, so that a case can take one out or slip one in.</summary>
/// <param name="onMethod">Is shown each method; what it returns goes on in its place.</param>
internal sealed class AmqpFrames(Func<AmqpMethod, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> onMethod)
{
    private const byte MethodFrame = 1;
    private const int HeaderLength = 7;

    private readonly List<byte> _waiting = [];

    /// <summary>What goes on of the bytes so far: whole frames only.</summary>
    public ReadOnlyMemory<byte> Pass(ReadOnlyMemory<byte> bytes)
    {
        _waiting.AddRange(bytes.Span);
        var all = _waiting.ToArray().AsMemory();
        var passed = new List<byte>(all.Length);
        var read = 0;
        while (LengthOfNext(all.Span[read..]) is { } length && read + length <= all.Length)
        {
            var frame = (ReadOnlyMemory<byte>)all.Slice(read, length);
            passed.AddRange((frame.Span[0] == MethodFrame ? onMethod(AmqpMethod.Of(frame.Span), frame) : frame).Span);
            read += length;
        }

        _waiting.RemoveRange(0, read);
        return passed.ToArray();
    }

    /// <summary>Null where not even that is there. The greeting of the client, "AMQP" and the version, is no frame.</summary>
    private static int? LengthOfNext(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        < HeaderLength => null,
        _ when bytes[0] == (byte)'A' => 8,
        _ => HeaderLength + (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[3..]) + 1,
    };
}

/// <summary>Which method, on which channel.</summary>
internal readonly record struct AmqpMethod(ushort Channel, ushort Class, ushort Method)
{
    public bool IsConsume => (Class, Method) == (60, 20);

    public bool IsConsumeOk => (Class, Method) == (60, 21);

    public bool IsConfirmSelect => (Class, Method) == (85, 10);

    public static AmqpMethod Of(ReadOnlySpan<byte> frame) => new(
        BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[7..]), BinaryPrimitives.ReadUInt16BigEndian(frame[9..]));

    /// <summary>The frame of a <c>basic.ack</c> for a delivery that never was, for which the broker closes the channel with 406.</summary>
    public static ReadOnlyMemory<byte> WrongAckOn(ushort channel)
    {
        var frame = new byte[] { 1, 0, 0, 0, 0, 0, 13, 0, 60, 0, 80, 0, 0, 0, 0, 0x7F, 0, 0, 0, 0, 0xCE };
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), channel);
        return frame;
    }
}
