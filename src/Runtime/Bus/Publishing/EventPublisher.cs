using System.Text;
using BusContracts.Generated;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>From an event to what became of it: envelope, body, headers, transport.</summary>
internal sealed class EventPublisher(ITransport transport, MessageBusOptions options)
{
    private readonly PublishTelemetry _telemetry = new(transport, options.TraceHeaders);
    private readonly ReusableMessages _messages = new(options.PublishWindow);

    /// <summary>Keys and ACLs: most programs publish the same few again and again, or those of the same users.</summary>
    private readonly TextCache _texts = new(slots: 512, longestKept: KeyText.MaxUtf8Bytes);

    private readonly string? _origin = options.OriginUuid?.ToString();

    public PublishCounters Counters { get; } = new();

    /// <summary>Publishes one event; any outcome but a confirm is an exception where <paramref name="mustConfirm"/> asks for it.</summary>
    /// <exception cref="PublishException">The broker did not confirm.</exception>
    /// <exception cref="ArgumentException">A value cannot stand in a key, an ACL or a header; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<PublishOutcome> PublishAsync<TEvent>(TEvent @event, PublishOptions? overrides, bool mustConfirm, CancellationToken cancel)
        where TEvent : class, IEvent<TEvent>
    {
        // Not async itself: there would be a state machine for every event.
        var outgoing = _messages.Rent();
        try
        {
            ArgumentNullException.ThrowIfNull(@event);
            Compose(outgoing, @event, overrides);
        }
        catch (Exception problem)
        {
            _messages.Return(outgoing);
            return Task.FromException<PublishOutcome>(problem);
        }

        return SendAsync(TEvent.Descriptor, outgoing, mustConfirm, cancel);
    }

    private async Task<PublishOutcome> SendAsync(EventDescriptor descriptor, ReusableMessage outgoing, bool mustConfirm, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var watch = _telemetry.Begin(descriptor, outgoing);
        PublishOutcome outcome;
        try
        {
            outcome = await transport.PublishAsync(outgoing, cancel).ConfigureAwait(false);
        }
        catch (Exception failed)
        {
            // The message is not used again: without an outcome nobody says that the transport has done with it.
            watch?.Ended(failed);
            throw;
        }

        watch?.Ended(outcome);
        Counters.Count(outcome.Status);
        var failure = outcome.IsConfirmed || !mustConfirm ? null : new PublishException(outcome, outgoing.EventName, outgoing.RoutingKey);
        _messages.Return(outgoing);
        return failure is null ? outcome : throw failure;
    }

    private void Compose<TEvent>(ReusableMessage outgoing, TEvent @event, PublishOptions? overrides)
        where TEvent : class, IEvent<TEvent>
    {
        var descriptor = TEvent.Descriptor;
        var head = new MessageHead
        {
            Name = descriptor.NameOf(@event, options.Dialect),
            OriginUuid = overrides?.OriginUuid ?? options.OriginUuid,
            RequiredAcl = descriptor.RequiredAclOf(@event, options.Dialect, _texts),
        };

        MessageCodec.Write(outgoing.Writer, descriptor, head, @event);
        outgoing.EventName = head.Name;
        outgoing.RoutingKey = descriptor.RoutingKeyOf(@event, options.Dialect, _texts);
        OutgoingHeaders.Add(outgoing.Headers, descriptor, head, @event, overrides?.OriginUuid?.ToString() ?? _origin, options.Headers, overrides?.Headers);
        Address(outgoing, descriptor, overrides);
    }

    private void Address(ReusableMessage outgoing, EventDescriptor descriptor, PublishOptions? overrides)
    {
        var envelope = descriptor.Contract.Envelope;
        outgoing.Exchange = descriptor.Contract.Exchange;
        outgoing.Body = outgoing.Writer.WrittenMemory;
        outgoing.ContentType = envelope.ContentType;
        outgoing.IsPersistent = envelope.IsPersistent;
        outgoing.IsMandatory = overrides?.IsMandatory ?? false;
        outgoing.RetriesUnknown = overrides?.RetryUnknown ?? false;
        outgoing.MessageId = CheckedId(messageId: overrides?.MessageId ?? options.NewMessageId?.Invoke() ?? (overrides is { RetryUnknown: true } ? Guid.NewGuid().ToString() : null));
        outgoing.Timestamp = overrides?.Timestamp ?? (options.StampTime ? DateTimeOffset.UtcNow : null);
    }

    private static string? CheckedId(string? messageId) =>
        messageId is null || Encoding.UTF8.GetByteCount(messageId) <= KeyText.MaxUtf8Bytes
            ? messageId
            : throw new ArgumentException($"A message's id has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes.", nameof(messageId));
}
