using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;
using BusContracts.Tests.Transports.Contract;

namespace BusContracts.Tests.Transports.RabbitMq;

public sealed class RabbitMqTransportTests : TopicTransportContract
{
    private protected override async Task<ITransport> OpenAsync() => await RabbitMqTransport.ConnectAsync(BrokerUnderTest.Uri, cancel: Cancel);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await BrokerUnderTest.CleanAsync(Name);
    }
}
