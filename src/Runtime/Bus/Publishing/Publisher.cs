using BusContracts.Transports;

namespace BusContracts;

/// <summary>From an event to what became of it: envelope, body, headers, transport.</summary>
internal sealed class Publisher(ITransport transport, MessageBusOptions options)
{
    public PublishCounters Counters { get; } = new();

    /// <exception cref="ArgumentException">A value cannot stand in a key, an ACL or a header; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="NotSupportedException">The transport only receives.</exception>
    public async Task<PublishOutcome> PublishAsync<TEvent>(
        TEvent @event, RoutingKey routingKey, PublishOptions? overrides, CancellationToken cancel)
        where TEvent : class, IEvent<TEvent>
    {
        cancel.ThrowIfCancellationRequested();

        var descriptor = TEvent.Descriptor;
        var message = new Message<TEvent>
        {
            Data = @event,
            Name = descriptor.NameOf(@event),
            OriginUuid = overrides?.OriginUuid ?? options.OriginUuid,
            RequiredAcl = descriptor.RequiredAclOf(@event),
        };

        using var body = new PooledBody();
        MessageCodec.Write(body, descriptor, message);

        var outcome = await SendAsync(Address(descriptor, message, routingKey, body, overrides), cancel).ConfigureAwait(false);
        Counters.Count(outcome.Status);
        return outcome;
    }

    private OutgoingMessage Address<TEvent>(
        EventDescriptor<TEvent> descriptor, Message<TEvent> message, RoutingKey routingKey, PooledBody body, PublishOptions? overrides)
        where TEvent : class, IEvent<TEvent>
    {
        var envelope = descriptor.Contract.Envelope;
        return new OutgoingMessage
        {
            Exchange = descriptor.Contract.Exchange,
            EventName = message.Name,
            RoutingKey = routingKey,
            Body = body.Written,
            ContentType = envelope.ContentType,
            IsPersistent = envelope.IsPersistent,
            IsMandatory = overrides?.IsMandatory ?? false,
            MessageId = CheckedId(overrides?.MessageId ?? options.NewMessageId?.Invoke()),
            Timestamp = overrides?.Timestamp ?? (options.StampTime ? DateTimeOffset.UtcNow : null),
            Headers = OutgoingHeaders.Of(descriptor, message, options.Headers, overrides?.Headers),
        };
    }

    private async ValueTask<PublishOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        using var deadline = new PublishDeadline(options.PublishTimeout, cancel);
        try
        {
            return await transport.PublishAsync(message, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new PublishOutcome(PublishStatus.Unknown, $"no confirm came within {options.PublishTimeout.TotalSeconds:0.###} s");
        }
    }

    private static string? CheckedId(string? id) =>
        id is null || System.Text.Encoding.UTF8.GetByteCount(id) <= KeyText.MaxUtf8Bytes
            ? id
            : throw new ArgumentException($"A message's id has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes.", nameof(PublishOptions.MessageId));
}
