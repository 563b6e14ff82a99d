using BusContracts;
using PresenceBoard.State;
using Wazo.Bus;

namespace PresenceBoard.Handlers;

/// <summary>Devices ring, are in use, and fall silent.</summary>
internal sealed class EndpointHandler(PresenceStore store) : IEventHandler<EndpointStatusUpdate>
{
    public Task HandleAsync(Message<EndpointStatusUpdate> message, CancellationToken cancel)
    {
        store.SetStatus(Subject.Endpoint(message.Data.EndpointId, message.OriginUuid), EndpointStatus.Describe(message.Data.Status));
        return Task.CompletedTask;
    }
}
