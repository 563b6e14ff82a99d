using Wazo.Bus;

namespace BusContracts.Benchmarks;

/// <summary>
/// BusContracts as it comes: a typed event is given to the bus, which writes key, headers and JSON; the handler gets the typed message that was read from
/// the JSON. Nothing is set but the origin; one handler at a time, which is the default.
/// </summary>
internal sealed class TypedSide : IBusSide
{
    public const string Exchange = "xivo";
    public const string Queue = "bench-typed";

    private readonly MessageBus _bus;

    private TypedSide(MessageBus bus) => _bus = bus;

    public Action Handled { get; set; } = () => { };

    public static async Task<IBusSide> ConnectAsync(string uri) =>
        new TypedSide(await MessageBus.ConnectAsync(uri, options => options.OriginUuid = BusMessage.Typed.OriginUuid));

    // The subscription ends with the bus.
    public Task ConsumeAsync() => _bus.SubscribeAsync(BusContracts.Queue.Existing(Queue), on => on.Event<CallCreated>(message =>
    {
        Sink.Take(message.Data);
        Handled();
    }));

    public ValueTask PublishAsync() => new(_bus.PublishAsync(BusMessage.Typed.Data));

    public ValueTask DisposeAsync() => _bus.DisposeAsync();
}
