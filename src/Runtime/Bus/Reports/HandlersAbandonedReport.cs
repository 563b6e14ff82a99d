namespace BusContracts;

/// <summary>A subscription that ended although handlers were still running; their messages go back to the queue.</summary>
public sealed class HandlersAbandonedReport : BusReport
{
    internal HandlersAbandonedReport(string queue, TimeSpan waited)
    {
        Queue = queue;
        Waited = waited;
    }

    /// <summary>The queue of the subscription: a shared queue's name, or an exclusive one's label.</summary>
    public string Queue { get; }

    /// <summary>How long they had to finish, first on their own and then with their token cancelled.</summary>
    public TimeSpan Waited { get; }

    private protected override string Describe() =>
        $"Handlers of the subscription '{Queue}' did not end within {Waited.InSeconds()}, though their token was cancelled; they were left running and their messages go back to the queue.";
}
