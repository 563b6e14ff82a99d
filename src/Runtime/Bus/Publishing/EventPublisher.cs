using System.Text;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>From an event to what became of it: envelope, body, headers, transport.</summary>
internal sealed class EventPublisher(ITransport transport, MessageBusOptions options)
{
    public PublishCounters Counters { get; } = new();

    /// <summary>Publishes one event; any outcome but a confirm is an exception where <paramref name="mustConfirm"/> asks for it.</summary>
    /// <exception cref="PublishException">The broker did not confirm.</exception>
    /// <exception cref="ArgumentException">A value cannot stand in a key, an ACL or a header; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<PublishOutcome> PublishAsync<TEvent>(TEvent @event, PublishOptions? overrides, bool mustConfirm, CancellationToken cancel)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(@event);
        cancel.ThrowIfCancellationRequested();

        var descriptor = TEvent.Descriptor;
        var message = new Message<TEvent>
        {
            Data = @event,
            Name = descriptor.NameOf(@event, options.Dialect),
            OriginUuid = overrides?.OriginUuid ?? options.OriginUuid,
            RequiredAcl = descriptor.RequiredAclOf(@event, options.Dialect),
        };

        using var body = new PooledBody();
        MessageCodec.Write(body, descriptor, message);

        var outgoing = Address(descriptor, message, body.Written, overrides);
        var outcome = await transport.PublishAsync(outgoing, cancel).ConfigureAwait(false);
        Counters.Count(outcome.Status);
        return outcome.IsConfirmed || !mustConfirm
            ? outcome
            : throw new PublishException(outcome, outgoing.EventName, outgoing.RoutingKey);
    }

    private OutgoingMessage Address<TEvent>(
        EventDescriptor<TEvent> descriptor, Message<TEvent> message, ReadOnlyMemory<byte> body, PublishOptions? overrides)
        where TEvent : class, IEvent<TEvent>
    {
        var envelope = descriptor.Contract.Envelope;
        return new OutgoingMessage
        {
            Exchange = descriptor.Contract.Exchange,
            EventName = message.Name,
            RoutingKey = descriptor.RoutingKeyOf(message.Data, options.Dialect),
            Body = body,
            ContentType = envelope.ContentType,
            IsPersistent = envelope.IsPersistent,
            IsMandatory = overrides?.IsMandatory ?? false,
            RetriesUnknown = overrides?.RetryUnknown ?? false,
            MessageId = CheckedId(messageId: overrides?.MessageId ?? options.NewMessageId?.Invoke() ?? (overrides is { RetryUnknown: true } ? Guid.NewGuid().ToString() : null)),
            Timestamp = overrides?.Timestamp ?? (options.StampTime ? DateTimeOffset.UtcNow : null),
            Headers = OutgoingHeaders.Of(descriptor, message, options.Headers, overrides?.Headers),
        };
    }

    private static string? CheckedId(string? messageId) =>
        messageId is null || Encoding.UTF8.GetByteCount(messageId) <= KeyText.MaxUtf8Bytes
            ? messageId
            : throw new ArgumentException($"A message's id has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes.", nameof(messageId));
}
