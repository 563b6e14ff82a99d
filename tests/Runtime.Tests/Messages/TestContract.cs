using System.Buffers;
using System.Text;

namespace BusContracts.Tests.Messages;

/// <summary>A contract of three events, with an envelope like that of Wazo.</summary>
internal static class TestContract
{
    public static Envelope Envelope { get; } = new()
    {
        Keys =
        [
            new EnvelopeKey("name", EnvelopeRole.Name),
            new EnvelopeKey("required_acl", EnvelopeRole.RequiredAcl),
            new EnvelopeKey("origin_uuid", EnvelopeRole.Origin),
            new EnvelopeKey("data", EnvelopeRole.Data),
        ],
    };

    public static Contract Value { get; } = new(
        "Test.Bus",
        new Exchange("test", "topic", IsDurable: true),
        Envelope,
        ["17.01", "18.02"],
        EventDescriptor.Of<FavoriteAdded>(),
        EventDescriptor.Of<ForwardsUpdated>(),
        EventDescriptor.Of<AmiEvent>());

    public static string NameIn(byte[] body, Envelope envelope) => Encoding.UTF8.GetString(MessageCodec.ReadUtf8Name(body, envelope));

    public static Message<TEvent> Read<TEvent>(string json)
        where TEvent : class, IEvent<TEvent> => Read<TEvent>(Encoding.UTF8.GetBytes(json));

    public static Message<TEvent> Read<TEvent>(byte[] json)
        where TEvent : class, IEvent<TEvent> => MessageCodec.Read(EventDescriptor.Of<TEvent>(), json, delivery: null);

    public static string Write<TEvent>(Message<TEvent> message)
        where TEvent : class, IEvent<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        MessageCodec.Write(output, EventDescriptor.Of<TEvent>(), message);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
