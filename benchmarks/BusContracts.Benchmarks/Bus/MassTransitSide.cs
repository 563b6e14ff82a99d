using System.Text.Json;
using MassTransit;

namespace BusContracts.Benchmarks;

/// <summary>
/// MassTransit with its raw JSON serializer, so that the body is the same and not its envelope: a typed message is given to the bus, which writes JSON; the
/// handler gets the typed message that was read from it. As many handlers at a time as the prefetch allows, which is its default.
/// </summary>
internal sealed class MassTransitSide : IBusSide
{
    private const string Exchange = "mass";
    private const string Queue = "bench-mass";

    private readonly IBusControl _bus;
    private HostReceiveEndpointHandle? _consumer;

    private MassTransitSide(IBusControl bus) => _bus = bus;

    public Action Handled { get; set; } = () => { };

    public static async Task<IBusSide> ConnectAsync(string uri)
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host(new Uri(uri));
            configure.UseRawJsonSerializer(RawSerializerOptions.AnyMessageType);
            configure.ConfigureJsonSerializerOptions(options =>
            {
                options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
                return options;
            });
            configure.Message<CallMessage>(message => message.SetEntityName(Exchange));
            configure.Publish<CallMessage>(publish => publish.ExchangeType = "topic");
        });
        await bus.StartAsync();
        return new MassTransitSide(bus);
    }

    public async Task ConsumeAsync()
    {
        _consumer = _bus.ConnectReceiveEndpoint(Queue, endpoint =>
        {
            var rabbit = (IRabbitMqReceiveEndpointConfigurator)endpoint;
            rabbit.PrefetchCount = 250;
            rabbit.ConfigureConsumeTopology = false;
            rabbit.Bind(Exchange, binding =>
            {
                binding.ExchangeType = "topic";
                binding.RoutingKey = BusMessage.RoutingKey;
            });
            rabbit.Handler<CallMessage>(context =>
            {
                Sink.Take(context.Message.Data);
                Handled();
                return Task.CompletedTask;
            });
        });
        await _consumer.Ready;
    }

    public ValueTask PublishAsync() => new(_bus.Publish(CallMessage.Sample, context =>
    {
        context.SetRoutingKey(BusMessage.RoutingKey);
        context.Headers.Set("name", CallMessage.Sample.Name);
        context.Headers.Set("origin_uuid", BusMessage.OriginUuid);
        context.Headers.Set("required_acl", BusMessage.RequiredAcl);
    }));

    public async ValueTask DisposeAsync() => await _bus.StopAsync();
}
