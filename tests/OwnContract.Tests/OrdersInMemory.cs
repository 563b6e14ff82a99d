namespace BusContracts.OwnContract.Tests;

public sealed class OrdersInMemory : OrdersOnABus
{
    protected override Task<MessageBus> OpenAsync(Action<MessageBusOptions> configure, CancellationToken cancel) =>
        Task.FromResult(MessageBus.InMemory(configure));
}
