using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Wazo.Bus;

namespace BusContracts.EndToEnd.Tests;

/// <summary>This library and the client of the Wazo documentation (Python, kombu) understand each other over a real broker.</summary>
public sealed class DocumentedClientTests
{
    private const string Origin = "ca7f87e9-c2c8-5fad-ba1b-c3140ebb9be3";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_receives_what_we_publish()
    {
        var form = NewForm();
        await using var listener = await PythonClient.ListenAsync("listen.py", [TestBroker.Uri, "call_form_result"], Cancel);
        await using var bus = await MessageBus.ConnectAsync(TestBroker.Uri, options => options.OriginUuid = Uuid.Parse(Origin), Cancel);

        await bus.PublishAsync(Typed(form), Cancel);

        var received = await NextOfAsync(listener, form);
        Assert.Equal("call_form_result", (string?)received["body"]!["name"]);
        Assert.Equal(Origin, (string?)received["body"]!["origin_uuid"]);
        Assert.Equal("call_form_result", (string?)received["routing_key"]);
        Assert.Equal("application/json", (string?)received["content_type"]);
        Assert.Equal(2, (int?)received["delivery_mode"]);
    }

    [Theory]
    [InlineData("dictionary", "application/json")]
    [InlineData("typed text", "application/json")]
    [InlineData("typed bytes", "application/json")]
    [InlineData("bare text", "text/plain")]
    [InlineData("bare bytes", "application/data")]
    public async Task We_receive_typed_what_it_publishes_however_kombu_is_called(string style, string contentType)
    {
        var form = NewForm();
        await using var bus = await MessageBus.ConnectAsync(TestBroker.Uri, cancel: Cancel);
        var arrivals = Channel.CreateUnbounded<Message<CallFormResult>>();
        await using var subscription = await bus.SubscribeAsync("end-to-end", on => on.Event<CallFormResult>(Only(form, arrivals)), Cancel);

        await PublishAsync(MessageOf(form), style);

        var message = await NextOfAsync(arrivals);
        AssertHolds(form, message.Data);
        Assert.Equal("call_form_result", message.Name);
        Assert.Equal(Origin, message.OriginUuid.ToString());
        Assert.Equal(contentType, message.Delivery?.ContentType);
    }

    [Theory]
    [InlineData("not JSON at all")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"name":"call_form_result","data":{"user_id":"forty","variables":{}}}""")]
    public async Task What_is_no_event_is_handed_over_as_it_is_and_does_not_stop_us(string body)
    {
        var form = NewForm();
        await using var bus = await MessageBus.ConnectAsync(TestBroker.Uri, options => options.Report = null, Cancel);
        var arrivals = Channel.CreateUnbounded<Message<CallFormResult>>();
        var refused = new ConcurrentQueue<string>();
        await using var subscription = await bus.SubscribeAsync(
            "end-to-end",
            on => on
                .Event<CallFormResult>(Only(form, arrivals))
                .Undecodable(message => refused.Enqueue(Encoding.UTF8.GetString(message.Body.Span))),
            Cancel);

        await PublishAsync(body, "typed bytes");
        await PublishAsync(MessageOf(form), "dictionary");

        AssertHolds(form, (await NextOfAsync(arrivals)).Data);
        Assert.Contains(body, refused);
    }

    // Other tests may publish the same event on the same broker at the same time: a form of one's own tells them apart.
    private static JsonObject NewForm() => new()
    {
        ["user_id"] = Random.Shared.Next(),
        ["variables"] = new JsonObject { ["firstname"] = "Zoë \U0001F4DE", ["lastname"] = null, ["age"] = 41.5 },
    };

    private static CallFormResult Typed(JsonObject form) => form.Deserialize(WazoJsonContext.Default.CallFormResult)!;

    private static string MessageOf(JsonObject form) =>
        new JsonObject { ["name"] = "call_form_result", ["origin_uuid"] = Origin, ["data"] = form.DeepClone() }.ToJsonString();

    private static Action<Message<CallFormResult>> Only(JsonObject form, Channel<Message<CallFormResult>> arrivals)
    {
        var userId = Typed(form).UserId;
        return message =>
        {
            if (message.Data.UserId == userId)
                arrivals.Writer.TryWrite(message);
        };
    }

    // kombu escapes what is not ASCII, so the same form comes as another text: the content is what must be equal.
    private static void AssertHolds(JsonObject form, CallFormResult data) =>
        Assert.True(JsonNode.DeepEquals(form, JsonSerializer.SerializeToNode(data, WazoJsonContext.Default.CallFormResult)), data.ToString());

    private static Task<Message<CallFormResult>> NextOfAsync(Channel<Message<CallFormResult>> arrivals) =>
        arrivals.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);

    private static Task PublishAsync(string body, string style) =>
        PythonClient.RunAsync("publish.py", [TestBroker.Uri, "call_form_result", style], body, Cancel);

    private static async Task<JsonNode> NextOfAsync(PythonClient listener, JsonObject form)
    {
        while (true)
        {
            var received = JsonNode.Parse(await listener.ReadLineAsync(Cancel))!;
            if (JsonNode.DeepEquals(received["body"]?["data"], form))
                return received;
        }
    }
}
