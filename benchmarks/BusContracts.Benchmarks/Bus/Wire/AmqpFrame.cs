using System.Buffers.Binary;
using System.Text;

namespace BusContracts.Benchmarks;

/// <summary>AMQP 0-9-1 frames, written by hand: type, channel, length, payload, end.</summary>
internal static class AmqpFrame
{
    /// <summary>What a frame has before its payload.</summary>
    public const int HeadLength = 7;

    /// <summary>What a frame has beside its payload.</summary>
    public const int Overhead = HeadLength + 1;

    /// <summary>An acknowledgement of one delivery on channel 1.</summary>
    public const int AckLength = Overhead + 13;

    private const byte MethodType = 1, HeaderType = 2, BodyType = 3, End = 0xCE;

    public static byte[] Method(AmqpMethod method, ushort channel, Action<AmqpWriter>? arguments = null)
    {
        var payload = new AmqpWriter().Long((uint)method);
        arguments?.Invoke(payload);
        return Of(MethodType, channel, payload);
    }

    /// <summary>A publish on channel 1 as all sides do it: the method, the header with its properties, the body.</summary>
    public static byte[] Publish(string exchange)
    {
        var headers = new AmqpWriter()
            .Entry("name", BusMessage.Typed.Name)
            .Entry("origin_uuid", BusMessage.OriginUuid)
            .Entry("required_acl", BusMessage.RequiredAcl);
        const ushort properties = 0b1011_0000_0100_0000; // content type, headers, delivery mode, timestamp
        var header = new AmqpWriter().Short(60).Short(0).Longlong((ulong)BusMessage.Utf8.Length).Short(properties)
            .ShortText("application/json").LongBytes(headers.Written).Octet(2).Longlong((ulong)DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        return
        [
            .. Method(AmqpMethod.BasicPublish, 1, with => with.Short(0).ShortText(exchange).ShortText(BusMessage.RoutingKey).Octet(0)),
            .. Of(HeaderType, 1, header),
            .. Of(BodyType, 1, new AmqpWriter().Bytes(BusMessage.Utf8)),
        ];
    }

    /// <summary>Writes an acknowledgement of one delivery on channel 1.</summary>
    public static void WriteAck(Span<byte> frame, ulong deliveryTag)
    {
        frame[0] = MethodType;
        BinaryPrimitives.WriteUInt16BigEndian(frame[1..], 1);
        BinaryPrimitives.WriteUInt32BigEndian(frame[3..], AckLength - Overhead);
        BinaryPrimitives.WriteUInt32BigEndian(frame[HeadLength..], (uint)AmqpMethod.BasicAck);
        BinaryPrimitives.WriteUInt64BigEndian(frame[(HeadLength + 4)..], deliveryTag);
        frame[^2] = 0;
        frame[^1] = End;
    }

    /// <returns>False for a header, a body or a heartbeat.</returns>
    public static bool IsMethod(ReadOnlySpan<byte> frame, AmqpMethod method) =>
        frame[0] == MethodType && BinaryPrimitives.ReadUInt32BigEndian(frame[HeadLength..]) == (uint)method;

    /// <summary>The arguments of a method.</summary>
    public static ReadOnlySpan<byte> Arguments(ReadOnlySpan<byte> frame) => frame[(HeadLength + 4)..^1];

    /// <returns>0 where the frame has not come as a whole.</returns>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Overhead)
            return 0;
        var length = (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[3..]) + Overhead;
        return length <= bytes.Length ? length : 0;
    }

    private static byte[] Of(byte type, ushort channel, AmqpWriter payload) =>
        new AmqpWriter().Octet(type).Short(channel).LongBytes(payload.Written).Octet(End).Written;
}

/// <summary>The methods that a round needs: class and number.</summary>
internal enum AmqpMethod : uint
{
    ConnectionStart = 10 << 16 | 10,
    ConnectionStartOk = 10 << 16 | 11,
    ConnectionTune = 10 << 16 | 30,
    ConnectionTuneOk = 10 << 16 | 31,
    ConnectionOpen = 10 << 16 | 40,
    ConnectionOpenOk = 10 << 16 | 41,
    ChannelOpen = 20 << 16 | 10,
    ChannelOpenOk = 20 << 16 | 11,
    BasicQos = 60 << 16 | 10,
    BasicQosOk = 60 << 16 | 11,
    BasicConsume = 60 << 16 | 20,
    BasicConsumeOk = 60 << 16 | 21,
    BasicPublish = 60 << 16 | 40,
    BasicDeliver = 60 << 16 | 60,
    BasicAck = 60 << 16 | 80,
    ConfirmSelect = 85 << 16 | 10,
    ConfirmSelectOk = 85 << 16 | 11,
}

/// <summary>Writes the types of AMQP, big-endian.</summary>
internal sealed class AmqpWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] Written => [.. _bytes];

    public AmqpWriter Octet(byte value) => Bytes([value]);

    public AmqpWriter Short(ushort value) => Octet((byte)(value >> 8)).Octet((byte)value);

    public AmqpWriter Long(uint value) => Short((ushort)(value >> 16)).Short((ushort)value);

    public AmqpWriter Longlong(ulong value) => Long((uint)(value >> 32)).Long((uint)value);

    public AmqpWriter ShortText(string value) => Octet((byte)Encoding.UTF8.GetByteCount(value)).Bytes(Encoding.UTF8.GetBytes(value));

    public AmqpWriter LongBytes(ReadOnlySpan<byte> value) => Long((uint)value.Length).Bytes(value);

    /// <summary>A text in a table.</summary>
    public AmqpWriter Entry(string name, string value) => ShortText(name).Octet((byte)'S').LongBytes(Encoding.UTF8.GetBytes(value));

    public AmqpWriter Bytes(ReadOnlySpan<byte> value)
    {
        _bytes.AddRange(value);
        return this;
    }
}
