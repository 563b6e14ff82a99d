using System.Buffers;
using System.Text;

namespace BusContracts.Tests.Messages;

public sealed class MessagesWithoutABus
{
    private const string Json = """{"name":"favorite_added","required_acl":"events.a","origin_uuid":null,"data":{"xivo_uuid":"","source":"a","source_entry_id":"42"},"tenant_uuid":"x"}""";

    [Fact]
    public void AMessageIsReadFromBytesAndWrittenBack()
    {
        var message = Message.Read<FavoriteAdded>(Encoding.UTF8.GetBytes(Json));
        var output = new ArrayBufferWriter<byte>();
        message.WriteTo(output);

        Assert.Null(message.Delivery);
        Assert.Equal("42", message.Data.SourceEntryId);
        Assert.Equal(Json, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void BytesOfAnotherEventAreRefused() =>
        Assert.Throws<EventFormatException>(() => Message.Read<AmiEvent>("""{"name":42}"""u8));

    [Fact]
    public void NothingIsWrittenNowhere()
    {
        Assert.Throws<ArgumentNullException>(() => Message.WriteTo<FavoriteAdded>(null!, new ArrayBufferWriter<byte>()));
        Assert.Throws<ArgumentNullException>(() => Message.Read<FavoriteAdded>(Encoding.UTF8.GetBytes(Json)).WriteTo(null!));
    }

    [Fact]
    public void AKeyOfTheEnvelopeThatNeedsEscapesIsQuoted()
    {
        var layout = new Envelope { Keys = [new EnvelopeKey("the \"name\"", EnvelopeRole.Name), new EnvelopeKey("data", EnvelopeRole.Data)] }.Layout;

        Assert.Equal("{\"the \\\"name\\\"\":", Encoding.UTF8.GetString(layout.Runs[0].AsFirst));
        Assert.Equal(["{\"the \\\"name\\\"\": \"", "{\"the \\\"name\\\"\":\""], layout.NameHeads.Select(Encoding.UTF8.GetString));
    }

    [Fact]
    public void AContractMakesItsEventsWhenSomebodyAsksForThem()
    {
        var asked = 0;
        var contract = new Contract("Test.Bus", new Exchange("test", "topic", IsDurable: true), TestContract.Envelope, [], () =>
        {
            asked++;
            return [EventDescriptor.Of<FavoriteAdded>()];
        });

        Assert.Null(contract.TargetRelease);
        Assert.Equal(0, asked);
        Assert.Same(EventDescriptor.Of<FavoriteAdded>(), Assert.Single(contract.Events));
        Assert.NotNull(contract.Find("favorite_added", routingKey: null));
        Assert.Equal(1, asked);
    }
}
