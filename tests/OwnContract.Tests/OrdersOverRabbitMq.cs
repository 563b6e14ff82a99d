using BusContracts.EndToEnd.Tests;

namespace BusContracts.OwnContract.Tests;

public sealed class OrdersOverRabbitMq : OrdersOnABus
{
    protected override Task<MessageBus> OpenAsync(Action<MessageBusOptions> configure, CancellationToken cancel) =>
        MessageBus.ConnectAsync(TestBroker.Uri, configure, cancel);
}
