using BusContracts;
using PresenceBoard.State;
using Wazo.Bus;

namespace PresenceBoard.ScriptedDay;

/// <summary>A working day of a small office: always the same, and each event as a server sends it.</summary>
internal static class Day
{
    /// <summary>The server that the events say they come from.</summary>
    public static readonly Uuid Server = Guid.Parse("5c1e7ed0-da11-4000-8000-000000000001");

    public static readonly Uuid Alice = Guid.Parse("a11ce000-0000-4000-8000-000000000001");
    public static readonly Uuid Bob = Guid.Parse("b0b00000-0000-4000-8000-000000000002");
    public static readonly Uuid Carol = Guid.Parse("ca201000-0000-4000-8000-000000000003");
    public static readonly Uuid Dave = Guid.Parse("da7e0000-0000-4000-8000-000000000004");

    public static IReadOnlyList<Moment> Moments { get; } =
    [
        At("07:45", Presence(Carol, "disconnected")),
        At("07:50", Device(11, EndpointStatus.Idle)),
        At("07:50", Device(12, EndpointStatus.Idle)),
        At("07:50", Device(13, EndpointStatus.Unavailable)),
        At("07:55", Presence(Alice, "available")),
        At("08:00", Agent(101, AgentStatus.LoggedIn)),
        At("08:00", Agent(102, AgentStatus.LoggedIn)),
        At("08:02", Agent(103, AgentStatus.LoggedOut)),
        At("08:05", Presence(Bob, "available")),

        At("08:20", Device(11, EndpointStatus.Ringing)),
        At("08:21", Device(11, EndpointStatus.InUse)),
        At("08:21", Presence(Alice, "busy")),
        At("08:34", Device(11, EndpointStatus.InUse + EndpointStatus.Ringing)),
        At("08:35", Device(11, EndpointStatus.InUse)),
        At("08:42", Device(11, EndpointStatus.Idle)),
        At("08:42", Presence(Alice, "available")),

        At("09:00", new UserCreated { Id = 4, Uuid = Dave }),
        At("09:10", Device(13, EndpointStatus.Idle)),
        At("09:12", Presence(Dave, "available")),
        At("09:30", Service(Bob, UserService.Dnd, enabled: true)),
        At("09:30", Presence(Bob, "away")),
        At("09:45", Agent(103, AgentStatus.LoggedIn)),

        At("10:05", Device(12, EndpointStatus.Ringing)),
        At("10:06", Device(12, EndpointStatus.InUse)),
        At("10:15", Device(12, EndpointStatus.InUse + EndpointStatus.OnHold)),
        At("10:18", Device(12, EndpointStatus.InUse)),
        At("10:31", Device(12, EndpointStatus.Idle)),
        At("10:45", Presence(Bob, "available")),
        At("10:45", Service(Bob, UserService.Dnd, enabled: false)),

        At("11:55", Forward(Alice, ForwardName.Unconditional, "2002")),
        At("12:00", Presence(Alice, "outtolunch")),
        At("12:00", Agent(101, AgentStatus.LoggedOut)),
        At("12:20", Device(12, EndpointStatus.Ringing)),
        At("12:21", Device(12, EndpointStatus.Idle)),
        At("12:58", Presence(Alice, "available")),
        At("12:59", Forward(Alice, ForwardName.Unconditional, null)),
        At("13:00", Agent(101, AgentStatus.LoggedIn)),

        At("14:10", Device(13, EndpointStatus.Ringing)),
        At("14:11", Device(13, EndpointStatus.InUse)),
        At("14:11", Presence(Dave, "busy")),
        At("14:50", Device(13, EndpointStatus.Idle)),
        At("14:51", Presence(Dave, "available")),
        At("15:15", Presence(Bob, "berightback")),
        At("15:30", Presence(Bob, "available")),

        At("16:30", Agent(102, AgentStatus.LoggedOut)),
        At("16:45", Forward(Bob, ForwardName.Noanswer, "2001")),
        At("17:00", Agent(101, AgentStatus.LoggedOut)),
        At("17:00", Presence(Alice, "disconnected")),
        At("17:05", Device(11, EndpointStatus.Unavailable)),
        At("17:10", new UserDeleted { Id = 4, Uuid = Dave }),
        At("17:15", Service(Bob, UserService.Dnd, enabled: true)),
    ];

    private static Moment At<TEvent>(string at, TEvent @event)
        where TEvent : class, IEvent<TEvent> => Moment.Of(at, @event);

    private static AgentStatusUpdate Agent(long id, AgentStatus status) => new() { AgentId = id, Status = status };

    private static EndpointStatusUpdate Device(long id, long status) => new() { EndpointId = id, Status = status };

    private static UserStatusUpdate Presence(Uuid user, string status) => new() { UserUuid = user, Status = status };

    private static UsersServicesUpdated Service(Uuid user, UserService service, bool enabled) =>
        new() { UserUuid = user, ServiceName = service, Enabled = enabled };

    private static UsersForwardsUpdated Forward(Uuid user, ForwardName forward, string? destination) =>
        new() { UserUuid = user, ForwardName = forward, Enabled = destination is not null, Destination = destination };
}
