namespace BusContracts;

/// <summary>What the handlers of one message made of it: their answer, or what they threw.</summary>
internal readonly record struct Verdict(Handling Handling, Exception? Exception = null)
{
    /// <summary>A handler that throws has not handled: its message is to be tried again, as if it had asked for it.</summary>
    public static Verdict Threw(Exception exception) => new(Handling.Retry, exception);

    /// <summary>Whether the end of the subscription, or of its reader, is the reason, and not the message.</summary>
    public bool IsGivenBack(Stopping stop) =>
        Exception is GivenBackException || (Exception is OperationCanceledException && stop.Handlers.IsCancellationRequested);
}
