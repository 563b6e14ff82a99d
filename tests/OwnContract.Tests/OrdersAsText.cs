using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Acme.Orders;

namespace BusContracts.OwnContract.Tests;

/// <summary>The JSON of a contract of one's own: its envelope's words, and nothing of any other's.</summary>
public sealed class OrdersAsText
{
    private static readonly OrdersJsonContext Json = OrdersJsonContext.Default;

    [Fact]
    public void The_contract_is_what_its_file_says()
    {
        var contract = OrdersBus.Contract;

        Assert.Equal("Acme.Orders", contract.Name);
        Assert.Equal(new Exchange("acme.orders", "topic", false), contract.Exchange);
        Assert.Equal(["type", "sender", "payload"], contract.Envelope.Keys.Select(key => key.Name));
        Assert.Empty(contract.Releases);
        Assert.Equal(7, contract.Events.Count);
    }

    [Fact]
    public void Examples_are_read_and_written_back()
    {
        AssertRoundTrip(OrderPlaced.Example, Json.OrderPlacedMessage);
        AssertRoundTrip(OrderMoved.Example, Json.OrderMovedMessage);
    }

    [Theory]
    [InlineData("""{ "type": "shop_closed" }""")]
    [InlineData("""{ "type": "shop_closed", "payload": null }""")]
    [InlineData("""{ "type": "shop_closed", "payload": {} }""")]
    public void An_event_without_data_is_written_as_it_was_read(string message)
    {
        AssertRoundTrip(Encoding.UTF8.GetBytes(message), Json.ShopClosedMessage);
    }

    [Fact]
    public void A_new_event_without_data_has_an_empty_object()
    {
        var message = JsonSerializer.Serialize(new Message<ShopClosed> { Name = ShopClosed.EventName, Data = Orders.Closed }, Json.ShopClosedMessage);

        AssertEqual("""{ "type": "shop_closed", "payload": {} }""", message);
    }

    [Fact]
    public void The_value_of_a_family_stands_in_the_name_and_that_of_an_open_family_too()
    {
        AssertEqual(
            """{ "type": "order_handed_over", "payload": { "order_id": 7, "note": "fragile" } }""",
            JsonSerializer.Serialize(new Message<OrderMoved> { Name = "order_handed_over", Data = Orders.Moved }, Json.OrderMovedMessage));
        AssertEqual(
            """{ "type": "LEFT_WITH_NEIGHBOUR", "payload": { "carrier": "swift", "door": 12, "names": ["Doe"] } }""",
            JsonSerializer.Serialize(new Message<CarrierNotice> { Name = "LEFT_WITH_NEIGHBOUR", Data = Orders.Notice }, Json.CarrierNoticeMessage));
    }

    private static void AssertRoundTrip<TEvent>(ReadOnlySpan<byte> example, JsonTypeInfo<Message<TEvent>> type)
        where TEvent : class, IEvent<TEvent> =>
        AssertEqual(Encoding.UTF8.GetString(example), JsonSerializer.Serialize(JsonSerializer.Deserialize(example, type)!, type));

    private static void AssertEqual(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected: {expected}\nActual:   {actual}");
}
