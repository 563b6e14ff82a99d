using BusContracts;
using PresenceBoard.State;
using Wazo.Bus;

namespace PresenceBoard.Handlers;

/// <summary>Agents log in and out.</summary>
internal sealed class AgentHandler(PresenceStore store) : IEventHandler<AgentStatusUpdate>
{
    public Task HandleAsync(Message<AgentStatusUpdate> message, CancellationToken cancel)
    {
        store.SetStatus(Subject.Agent(message.Data.AgentId, message.OriginUuid), message.Data.Status.Value);
        return Task.CompletedTask;
    }
}
