global using BusContracts;
global using RabbitMQ.Client;
global using System.Text.Json;
global using Wazo.Bus;
global using static Around;

static class Around
{
    public static readonly IChannel channel = null!;

    public static readonly MessageBus bus = MessageBus.InMemory();

    public static readonly SubscriptionBuilder on = null!;

    public static readonly CallCreated callCreated = null!, created = null!;

    public static readonly FavoriteAdded favoriteAdded = null!;

    public static readonly Message<ChatMessageReceived> message = null!;

    public static readonly byte[] body = [], bytes = [];

    public static readonly Guid user = Guid.NewGuid();

    public static readonly string queue = "monitor", name = "call", eventName = "call_created";

    public static readonly Action<Message<AmiEvent>> handler = Show;

    public static void Show<TEvent>(Message<TEvent> message)
        where TEvent : class, IEvent<TEvent>
    {
    }

    public static void Remember(FavoriteAdded favorite)
    {
    }

    public static void Begin()
    {
    }

    public static void Change()
    {
    }

    public static void End()
    {
    }

    public static Task BillAsync(Message<CallEnded> message) => Task.CompletedTask;

    public static Task SaveAsync<TEvent>(Message<TEvent> message)
        where TEvent : class, IEvent<TEvent> => Task.CompletedTask;

    public static ValueTask SaveAsValueTask(Message<CallEnded> message) => ValueTask.CompletedTask;
}
