namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>The part of the bus and of generated code that the rules look at, as source.</summary>
internal static class RuntimeStubs
{
    /// <summary>A bus.</summary>
    public const string MessageBus = """
        namespace BusContracts
        {
            public sealed class MessageBus
            {
                public Task PublishAsync(object happening) => Task.CompletedTask;
                public Task<PublishOutcome> TryPublishAsync(object happening) => Task.FromResult(default(PublishOutcome));
            }

            public sealed class SubscriptionBuilder
            {
                public SubscriptionBuilder Event<TEvent>(System.Action<TEvent> handler) => this;
                public SubscriptionBuilder Event<TEvent>(Bindings bindings, System.Action<TEvent> handler) => this;
            }
        }
        """;

    /// <summary>Records of events, as far as their builders go.</summary>
    public const string Events = """
        namespace Wazo.Bus
        {
            using BusContracts;

            public sealed class CallCreated : Event<CallCreated>
            {
                public static RoutingKey RoutingKey() => default;
                public static Acl RequiredAcl(Uuid userUuid) => default;
                public static Bindings Binding() => BindingPattern.Everything;
            }

            public sealed class CallUpdated : Event<CallUpdated>
            {
                public static Acl RequiredAcl(Uuid userUuid) => default;
                public static Bindings Binding() => BindingPattern.Everything;
            }

            public sealed class AmiEvent : Event<AmiEvent>
            {
                public static RoutingKey RoutingKey(string eventName) => default;
                public static Bindings Binding(string eventName = null) => BindingPattern.Everything;
            }

            public sealed class FavoriteAdded : Event<FavoriteAdded>
            {
                public static RoutingKey RoutingKey(Uuid userUuid) => default;
                public static Bindings Binding(Uuid? userUuid = null) => BindingPattern.Everything;
                public static Acl RequiredAcl(Uuid userUuid) => default;
            }

            public sealed class UsersForwardsUpdated : Event<UsersForwardsUpdated>
            {
                public static RoutingKey RoutingKey(Uuid userUuid, ForwardName forwardName) => default;
                public static Bindings Binding(Uuid? userUuid = null, ForwardName? forwardName = null) => BindingPattern.Everything;
            }

            public readonly struct ForwardName
            {
                public static ForwardName Busy => default;
            }

            public sealed class ChatMessageSent : Event<ChatMessageSent>
            {
                public static Bindings Binding(Uuid? wazoUuid = null, Uuid? userUuid = null) => BindingPattern.Everything;
            }

            public sealed class ChatMessageReceived : Event<ChatMessageReceived>
            {
                public static Bindings Binding(Uuid? wazoUuid = null, Uuid? userUuid = null) => BindingPattern.Everything;
            }

            public sealed class ServiceRegisteredEvent : Event<ServiceRegisteredEvent>
            {
                public static RoutingKey RoutingKey(string serviceName) => default;
            }

            public abstract class Event<T> : IEvent<T> where T : Event<T>
            {
                static EventDescriptor<T> IEvent<T>.Descriptor => null;
            }
        }
        """;
}
