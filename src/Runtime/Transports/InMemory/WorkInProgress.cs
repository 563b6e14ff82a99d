namespace BusContracts.Transports.InMemory;

/// <summary>How many messages somebody has in hand or is about to get. Every member wants the broker's gate held.</summary>
internal sealed class WorkInProgress
{
    private TaskCompletionSource? _idle;

    /// <summary>Messages that a consumer has taken and not settled.</summary>
    public int Unsettled { get; private set; }

    /// <summary>Messages that come when the broker's clock says so.</summary>
    public int Later { get; private set; }

    /// <summary>Whether those that come later count as work: where nobody but the test moves the clock, they cannot be waited for.</summary>
    public bool CountsLater { get; init; }

    public bool IsIdle => Unsettled == 0 && (Later == 0 || !CountsLater);

    public void Taken() => Unsettled++;

    public void Settled(int count = 1)
    {
        Unsettled -= count;
        Tell();
    }

    public void Postponed() => Later++;

    public void Came()
    {
        Later--;
        Tell();
    }

    /// <summary>Completes when there is nothing left.</summary>
    public Task IdleAsync() =>
        IsIdle ? Task.CompletedTask : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void Tell()
    {
        if (!IsIdle)
            return;
        _idle?.SetResult();
        _idle = null;
    }
}
