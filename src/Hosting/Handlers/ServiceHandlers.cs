using System.Diagnostics.CodeAnalysis;
using BusContracts.Hosting;

namespace BusContracts;

/// <summary>Handlers that are classes, made from the services of the program.</summary>
public static class ServiceHandlers
{
    /// <summary>Handles every message of an event by a class: <c>on =&gt; on.Handle&lt;OrderPlaced, ShowOrders&gt;()</c>.</summary>
    /// <remarks>
    /// Each message gets an instance in a scope of its own, which ends with the message. A class that is registered is resolved, with
    /// the lifetime it was registered with; any other is made by its public constructor from what is registered. One is made when the
    /// subscription opens, to see that it can be.
    /// </remarks>
    /// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
    /// <typeparam name="THandler">The class.</typeparam>
    /// <param name="on">The builder of a subscription whose bus knows the services, as that of a host does.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">The handler cannot be made, or the bus has no <see cref="MessageBusOptions.Services"/>.</exception>
    public static SubscriptionBuilder Handle<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(this SubscriptionBuilder on)
        where TEvent : class, IEvent<TEvent>
        where THandler : class, IEventHandler<TEvent>
    {
        ArgumentNullException.ThrowIfNull(on);
        return on.Event<TEvent>(ScopedHandler<TEvent, THandler>.For(on).HandleAsync);
    }

    /// <summary>Handles the messages of an event whose routing key matches by a class; over a transport without routing keys, all of them.</summary>
    /// <inheritdoc cref="Handle{TEvent, THandler}(SubscriptionBuilder)"/>
    /// <param name="on">The builder of a subscription whose bus knows the services, as that of a host does.</param>
    /// <param name="bindings">Which messages: <c>OrderMoved.Binding(step: Step.Packed)</c>.</param>
    public static SubscriptionBuilder Handle<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(this SubscriptionBuilder on, Bindings bindings)
        where TEvent : class, IEvent<TEvent>
        where THandler : class, IEventHandler<TEvent>
    {
        ArgumentNullException.ThrowIfNull(on);
        return on.Event<TEvent>(bindings, ScopedHandler<TEvent, THandler>.For(on).HandleAsync);
    }
}
