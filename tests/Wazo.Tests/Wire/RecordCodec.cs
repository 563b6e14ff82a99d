using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BusContracts;

namespace Wazo.Bus.Tests.Wire;

/// <summary>Reads, writes and addresses the messages of one record, for tests that go through all of them.</summary>
internal abstract class RecordCodec(EventDescriptor descriptor)
{
    public EventDescriptor Descriptor { get; } = descriptor;

    /// <summary>The C# name of the record.</summary>
    public string Record => Descriptor.EventType.Name;

    /// <summary>The codec of what a message is, by the name in its body and the key that it was published with.</summary>
    public static RecordCodec? Find(string name, string routingKey) =>
        WazoBus.Contract.Find(name, routingKey) is { } found ? EveryRecord.All.Single(codec => codec.Descriptor == found) : null;

    /// <summary>Reads a body, and writes what was read.</summary>
    public abstract byte[] Rewrite(ReadOnlySpan<byte> body);

    /// <summary>The same by the way of the bus, which goes round System.Text.Json's serializer.</summary>
    public abstract byte[] RewriteAsTheBus(ReadOnlySpan<byte> body);

    /// <summary>Reads a body, and reads again what is written of it; the two must hold equal data.</summary>
    public abstract (object First, object Second) ReadTwice(ReadOnlySpan<byte> body);

    /// <summary>Reads a body, and builds from its data alone what it is published with.</summary>
    public abstract Address AddressOf(ReadOnlySpan<byte> body);

    public static RecordCodec Of<TEvent>(JsonTypeInfo<Message<TEvent>> type)
        where TEvent : class, IEvent<TEvent> => new OfEvent<TEvent>(type);

    /// <summary>What a message is published with.</summary>
    public sealed record Address(string Name, string RoutingKey, RequiredAcl RequiredAcl, IReadOnlyDictionary<string, object?> Headers);

    private sealed class OfEvent<TEvent>(JsonTypeInfo<Message<TEvent>> type) : RecordCodec(EventDescriptor.Of<TEvent>())
        where TEvent : class, IEvent<TEvent>
    {
        public override byte[] Rewrite(ReadOnlySpan<byte> body) => JsonSerializer.SerializeToUtf8Bytes(Read(body), type);

        public override byte[] RewriteAsTheBus(ReadOnlySpan<byte> body)
        {
            var descriptor = EventDescriptor.Of<TEvent>();
            var output = new ArrayBufferWriter<byte>(1024);
            MessageCodec.Write(output, descriptor, MessageCodec.Read(descriptor, body, delivery: null));
            return output.WrittenSpan.ToArray();
        }

        public override (object First, object Second) ReadTwice(ReadOnlySpan<byte> body) => (Read(body).Data, Read(Rewrite(body)).Data);

        public override Address AddressOf(ReadOnlySpan<byte> body)
        {
            var data = Read(body).Data;
            var descriptor = (EventDescriptor<TEvent>)Descriptor;
            var headers = new Dictionary<string, object?>();
            descriptor.AddHeaders(headers, data);
            return new Address(descriptor.NameOf(data), descriptor.RoutingKeyOf(data).Value, descriptor.RequiredAclOf(data), headers);
        }

        private Message<TEvent> Read(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, type)!;
    }
}
