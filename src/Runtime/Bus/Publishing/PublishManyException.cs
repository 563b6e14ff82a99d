namespace BusContracts;

/// <summary>Of many messages that were published together, some were not confirmed.</summary>
public sealed class PublishManyException : Exception
{
    internal PublishManyException(IReadOnlyList<PublishOutcome> outcomes, string eventName, Exception? stopped)
        : base(Describe(outcomes, eventName, stopped), stopped)
    {
        Outcomes = outcomes;
        EventName = eventName;
    }

    /// <summary>What became of each message, in the order of the events. Shorter than these where publishing stopped: <see cref="Exception.InnerException"/> then says why, and what is behind was not sent.</summary>
    public IReadOnlyList<PublishOutcome> Outcomes { get; }

    /// <summary>The event's name, as its contract has it.</summary>
    public string EventName { get; }

    private static string Describe(IReadOnlyList<PublishOutcome> outcomes, string eventName, Exception? stopped)
    {
        var unconfirmed = outcomes.Where(outcome => !outcome.IsConfirmed).ToArray();
        var kinds = unconfirmed.GroupBy(outcome => outcome.Status).OrderBy(kind => kind.Key).Select(kind => $"{kind.Count()} {kind.Key.ToString().ToLowerInvariant()}");
        var text = unconfirmed.Length == 0
            ? $"All {outcomes.Count} '{eventName}' that were published were confirmed."
            : $"Of {outcomes.Count} '{eventName}', {unconfirmed.Length} were not confirmed: {string.Join(", ", kinds)}. The first: {unconfirmed[0].Reason ?? "no reason given"}.";
        return OneLine.Of(stopped is null ? text : $"{text} The next could not be published: {stopped.Message}");
    }
}
