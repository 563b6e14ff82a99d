using BusContracts;
using PresenceBoard.ScriptedDay;
using Wazo.Bus;

namespace PresenceBoard.Handlers;

/// <summary>Which events the board is made of, and who handles them.</summary>
internal static class BoardSubscription
{
    public const string Name = "presence-board";

    /// <summary>One at a time, whatever the configuration says: of two states of one subject the later has to win.</summary>
    public static void Describe(SubscriptionBuilder on, bool playsDay)
    {
        on.Concurrency(1)
            .Handle<AgentStatusUpdate, AgentHandler>()
            .Handle<EndpointStatusUpdate, EndpointHandler>()
            .Handle<UserCreated, UserHandler>()
            .Handle<UserStatusUpdate, UserHandler>()
            .Handle<UserDeleted, UserHandler>()
            .Handle<UsersServicesUpdated, UserSettingsHandler>()
            .Handle<UsersForwardsUpdated, UserSettingsHandler>();

        if (playsDay)
            on.Handle<ServiceDeregisteredEvent, DayRun>(DayRun.EndBinding);
    }
}
