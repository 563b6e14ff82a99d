using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports;

/// <summary>Knows a message that comes back from where it was put aside, and what it was before.</summary>
internal static class PutAside
{
    /// <summary>How such a message first came, from its headers as users see headers.</summary>
    /// <returns>False where it is a message like any other.</returns>
    public static bool TryRestore(
        string exchange, Dictionary<string, object?> headers, [NotNullWhen(true)] out Origin? origin)
    {
        origin = null;
        if (exchange.Length > 0
            || !headers.TryGetValue(BusHeaders.Exchange, out var first) || first is not string firstExchange
            || !headers.TryGetValue(BusHeaders.RoutingKey, out var key) || key is not string firstKey)
        {
            return false;
        }

        origin = new Origin(firstExchange, firstKey, CountOf(headers, BusHeaders.Retries), CountOf(headers, BusHeaders.Deliveries));
        headers.TryGetValue(BusHeaders.Copies, out var copies);
        headers.TryGetValue(BusHeaders.BlindCopies, out var blindCopies);
        // A dictionary may lose entries while it is gone through, and must not win any.
        foreach (var name in headers.Keys)
        {
            if (BusHeaders.IsHidden(name))
                headers.Remove(name);
        }

        if (copies is not null)
            headers[BusHeaders.RoutedCopies] = copies;
        if (blindCopies is not null)
            headers[BusHeaders.RoutedBlindCopies] = blindCopies;
        return true;
    }

    /// <summary>The queue in which a message of another queue waits for its next try.</summary>
    public static string RetryQueue(string queue, TimeSpan delay) => $"{queue}.retry.{Text(delay)}";

    /// <summary>The queue for what a shared queue's handlers could not handle, unless the subscription names another.</summary>
    public static string DeadLetterQueue(string queue) => $"{queue}.dead";

    /// <summary>Any integer a client may make of the number; what is no sensible count is none.</summary>
    private static int CountOf(Dictionary<string, object?> headers, string name) => headers.GetValueOrDefault(name) switch
    {
        int count => Math.Max(0, count),
        long count => (int)Math.Clamp(count, 0, int.MaxValue),
        _ => 0,
    };

    private static string Text(TimeSpan delay)
    {
        var milliseconds = (long)delay.TotalMilliseconds;
        return milliseconds switch
        {
            _ when milliseconds % 3_600_000 == 0 => FormattableString.Invariant($"{milliseconds / 3_600_000}h"),
            _ when milliseconds % 60_000 == 0 => FormattableString.Invariant($"{milliseconds / 60_000}m"),
            _ when milliseconds % 1000 == 0 => FormattableString.Invariant($"{milliseconds / 1000}s"),
            _ => FormattableString.Invariant($"{milliseconds}ms"),
        };
    }
}

/// <summary>How a message that was put aside had come at first.</summary>
internal sealed record Origin(string Exchange, string RoutingKey, int Retries, int Deliveries);
