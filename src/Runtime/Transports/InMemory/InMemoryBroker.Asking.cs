using System.Collections.Immutable;
using System.Linq;
using BusContracts.Annotations;
using BusContracts.Testing;
using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts;

public sealed partial class InMemoryBroker
{
    /// <summary>How long tests wait where they do not say: 10 s, by the system's clock.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>What was published of one event, by any bus on this broker, oldest first; also what a fault lost.</summary>
    /// <remarks>Each has a <see cref="Message{TEvent}.Delivery"/> with exchange, routing key and headers. A body that cannot be read is of no event.</remarks>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <returns>A copy, which later messages do not touch; of the last <see cref="RememberedCount"/> messages of all events.</returns>
    public IReadOnlyList<Message<TEvent>> Published<TEvent>()
        where TEvent : class, IEvent<TEvent>
    {
        lock (Gate)
            return Typed<TEvent>(_log.Snapshot());
    }

    /// <summary>The messages of one event that wait in a shared queue, such as one of dead letters, the next one first; they stay there.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="queue">The queue's name.</param>
    /// <returns>The messages, with all headers, also those that say why one is a dead letter; empty where there is no such queue.</returns>
    public IReadOnlyList<Message<TEvent>> WaitingIn<TEvent>(string queue)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(queue);
        lock (Gate)
            return _queues.TryGetValue(queue, out var existing) ? Typed<TEvent>(existing.Waiting()) : [];
    }

    /// <summary>The first published message of an event that fits.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="predicate">What it has to be; null for any.</param>
    /// <returns>The message.</returns>
    /// <exception cref="BusAssertionException">There is none; its message says what was published.</exception>
    public Message<TEvent> AssertPublished<TEvent>(Func<Message<TEvent>, bool>? predicate = null)
        where TEvent : class, IEvent<TEvent> =>
        First(predicate) ?? throw new BusAssertionException(
            $"{Missing(predicate)}. What is published in the background comes later: await WaitForAsync<{typeof(TEvent).Name}>(), or IdleAsync() before.");

    /// <summary>Makes sure that no published message of an event fits. What is still to come it cannot know: await <see cref="IdleAsync"/> before.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="predicate">What it must not be; null for any.</param>
    /// <exception cref="BusAssertionException">There is one; its message has its routing key and event.</exception>
    public void AssertNotPublished<TEvent>(Func<Message<TEvent>, bool>? predicate = null)
        where TEvent : class, IEvent<TEvent>
    {
        if (First(predicate) is { } found)
        {
            throw new BusAssertionException(
                $"No {typeof(TEvent).Name}{(predicate is null ? "" : " that fits the predicate")} was to be published, and one was, with the routing key '{found.Delivery!.RoutingKey}': {found.Data}.");
        }
    }

    /// <summary>Waits for a published message of an event; one that was published before the call counts.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="predicate">What it has to be; null for any.</param>
    /// <param name="timeout">How long to wait, by the system's clock; null for 10 s.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The first that fits.</returns>
    /// <exception cref="BusAssertionException">The time is over; its message says what was published.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task<Message<TEvent>> WaitForAsync<TEvent>(
        Func<Message<TEvent>, bool>? predicate = null, TimeSpan? timeout = null, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent>
    {
        var patience = timeout ?? s_patience;
        using var over = new CancellationTokenSource(patience);
        while (true)
        {
            Task next;
            lock (Gate)
                next = _log.NextAsync();
            if (First(predicate) is { } found)
                return found;

            try
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancel);
                await next.WaitAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                throw new BusAssertionException($"{Missing(predicate)}, after {patience.InSeconds()} of waiting.{Pending()}");
            }
        }
    }

    /// <summary>Publishes a body as some other program might, past the records of the contract.</summary>
    /// <remarks>For messages as a server sends them, broken ones, and those of events that the contract does not have yet; with an example: <c>broker.PublishBody(OrdersBus.Contract, "orders.7.placed", OrderPlaced.Example)</c>.</remarks>
    /// <param name="contract">Says the exchange.</param>
    /// <param name="routingKey">The key; not checked, unless by <see cref="StrictContracts"/>.</param>
    /// <param name="body">The whole message in UTF-8, its envelope included; copied.</param>
    /// <param name="headers">The AMQP headers; null for none.</param>
    /// <exception cref="ArgumentException">A header is none that could travel.</exception>
    /// <exception cref="BusAssertionException">No event of <see cref="StrictContracts"/> has the key.</exception>
    public void PublishBody(Contract contract, [RoutingKey] string routingKey, ReadOnlySpan<byte> body, IReadOnlyDictionary<string, object?>? headers = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(routingKey);
        var copied = new Dictionary<string, object?>(headers ?? ImmutableDictionary<string, object?>.Empty, StringComparer.Ordinal);
        HeaderValues.Check(copied);
        Publish(new OutgoingMessage
        {
            Exchange = contract.Exchange,
            EventName = "",
            RoutingKey = new RoutingKey(routingKey),
            Body = body.ToArray(),
            ContentType = contract.Envelope.ContentType,
            Headers = copied,
        });
    }

    private static List<Message<TEvent>> Typed<TEvent>(StoredMessage[] messages)
        where TEvent : class, IEvent<TEvent>
    {
        var typed = new List<Message<TEvent>>();
        foreach (var message in messages)
        {
            if (TypedMessages.TryRead<TEvent>(message, out var one))
                typed.Add(one);
        }

        return typed;
    }

    private Message<TEvent>? First<TEvent>(Func<Message<TEvent>, bool>? predicate)
        where TEvent : class, IEvent<TEvent> => Published<TEvent>().FirstOrDefault(predicate ?? (_ => true));

    private string Missing<TEvent>(Func<Message<TEvent>, bool>? predicate)
        where TEvent : class, IEvent<TEvent>
    {
        StoredMessage[] all;
        long forgotten;
        lock (Gate)
            (all, forgotten) = (_log.Snapshot(), _log.ForgottenCount);

        var same = Typed<TEvent>(all).Count;
        var keys = all.GroupBy(message => message.RoutingKey).Select(group => group.Count() == 1 ? $"'{group.Key}'" : $"'{group.Key}' {group.Count()} times").ToArray();
        var what = predicate is null || same == 0 ? "was published" : $"fits the predicate, among {same} that were published";
        return $"No {typeof(TEvent).Name} ('{TEvent.Descriptor.Name}') {what}; "
            + (keys.Length == 0 ? "nothing else was either" : $"published were {string.Join(", ", keys.Take(20))}{(keys.Length > 20 ? " and others" : "")}")
            + (forgotten == 0 ? "" : $"; {forgotten} earlier messages are forgotten, see InMemoryBroker.RememberedCount");
    }
}
