using System.Collections;
using System.Text;
using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>From the client's idea of properties to what users see: text is a string, a time is a time.</summary>
internal static class IncomingProperties
{
    private static readonly IncomingHeaders s_none = new(new Dictionary<string, object?>());
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static DeliveryInfo Read(string exchange, string routingKey, bool isRedelivered, IReadOnlyBasicProperties properties)
    {
        var headers = properties.Headers is { Count: > 0 } given ? given : null;
        if (exchange.Length == 0 && headers is not null)
        {
            var table = Table(headers);
            if (PutAside.TryRestore(exchange, table, out var origin))
                return Describe(origin.Exchange, origin.RoutingKey, isRedelivered, origin.Deliveries + 1 + ReturnsOf(isRedelivered, headers), origin.Retries, properties, table);
        }

        return Describe(exchange, routingKey, isRedelivered, 1 + ReturnsOf(isRedelivered, headers), retries: 0, properties, headers is null ? s_none : new IncomingHeaders(headers));
    }

    /// <summary>The number a returned message was published with.</summary>
    public static ulong? SequenceOf(IReadOnlyBasicProperties properties) =>
        properties.Headers is { } headers && headers.TryGetValue(OutgoingProperties.SequenceHeader, out var value) && value is long sequence
            ? (ulong)sequence
            : null;

    public static Dictionary<string, object?> Table(IDictionary<string, object?> table)
    {
        var values = new Dictionary<string, object?>(table.Count);
        foreach (var (name, value) in table)
        {
            if (name != OutgoingProperties.SequenceHeader)
                values[name] = Value(value);
        }

        return values;
    }

    private static DeliveryInfo Describe(
        string exchange, string routingKey, bool isRedelivered, int deliveries, int retries, IReadOnlyBasicProperties properties, IReadOnlyDictionary<string, object?> headers) => new()
        {
            Exchange = exchange,
            RoutingKey = routingKey,
            IsRedelivered = isRedelivered,
            DeliveryCount = deliveries,
            RetryCount = retries,
            MessageId = properties.IsMessageIdPresent() ? properties.MessageId : null,
            ContentType = properties.IsContentTypePresent() ? properties.ContentType : null,
            ContentEncoding = properties.IsContentEncodingPresent() ? properties.ContentEncoding : null,
            Timestamp = properties.IsTimestampPresent() ? Time(properties.Timestamp) : null,
            Headers = headers,
        };

    /// <summary>How often the queue took it back: a quorum queue counts, another one only says that it did.</summary>
    private static int ReturnsOf(bool isRedelivered, IDictionary<string, object?>? headers) =>
        !isRedelivered ? 0
        : headers is not null && headers.TryGetValue(BusHeaders.DeliveryCount, out var count) && count is long returns and > 0 ? (int)Math.Min(returns, int.MaxValue - 1)
        : 1;

    private static object? Value(object? value) => value switch
    {
        byte[] bytes => Text(bytes),
        AmqpTimestamp time => Time(time),
        IDictionary<string, object?> table => Table(table),
        IList list => Values(list),
        _ => value,
    };

    private static object?[] Values(IList list)
    {
        var values = new object?[list.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value(list[i]);
        return values;
    }

    /// <summary>AMQP's long string may be any bytes; what is no UTF-8 stays as it is.</summary>
    private static object Text(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return bytes;
        }
    }

    /// <summary>Null for seconds that no calendar holds: another client may write any number.</summary>
    private static DateTimeOffset? Time(AmqpTimestamp time) =>
        time.UnixTime >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && time.UnixTime <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(time.UnixTime)
            : null;
}
