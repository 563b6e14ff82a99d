namespace BusContracts.Transports.RabbitMq;

/// <summary>What a broker says of a queue or exchange that exists with another argument than was asked for.</summary>
/// <remarks>"inequivalent arg 'durable' for queue 'q' in vhost '/': received 'true' but current is 'false'", and for arguments with a type "received the value 'quorum' of type 'longstr' but current is none".</remarks>
internal sealed record Inequivalence(string Kind, string Name, string Argument, string Wanted, string Current)
{
    /// <summary>What a text of the broker says, or null where it says nothing of the sort.</summary>
    public static Inequivalence? Parse(string text)
    {
        var rest = text;
        return TryTake(ref rest, "inequivalent arg '", out _)
            && TryTake(ref rest, "' for ", out var argument)
            && TryTake(ref rest, " '", out var kind)
            && TryTake(ref rest, "' in vhost '", out var name)
            && TryTake(ref rest, "': received ", out _)
            && TryTake(ref rest, " but current is ", out var wanted)
            ? new Inequivalence(kind, name, argument, Value(wanted), Value(rest))
            : null;
    }

    /// <summary>Takes what stands before <paramref name="end"/>, and <paramref name="end"/> with it.</summary>
    private static bool TryTake(ref string rest, string end, out string taken)
    {
        var at = rest.IndexOf(end, StringComparison.Ordinal);
        taken = at < 0 ? "" : rest[..at];
        if (at >= 0)
            rest = rest[(at + end.Length)..];
        return at >= 0;
    }

    /// <summary>From "the value 'quorum' of type 'longstr'" to "'quorum'".</summary>
    private static string Value(string said) =>
        said.IndexOf('\'') is >= 0 and var first && said.IndexOf('\'', first + 1) is > 0 and var second ? said[first..(second + 1)] : said.TrimEnd();
}
