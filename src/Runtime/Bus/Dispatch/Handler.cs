namespace BusContracts;

/// <summary>What every shape of handler becomes, for whatever message: of one type, so that what runs handlers is compiled once and not for each event.</summary>
internal delegate ValueTask<Handling> AnyHandler(object message, CancellationToken cancel);

/// <summary>Makes one shape of the five that a handler may have.</summary>
internal static class Handler
{
    private static readonly ValueTask<Handling> s_handled = new(Handling.Handled);

    public static AnyHandler From<TMessage>(Action<TMessage> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (message, _) =>
        {
            handler((TMessage)message);
            return s_handled;
        };
    }

    public static AnyHandler From<TMessage>(Action<TMessage, CancellationToken> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (message, cancel) =>
        {
            handler((TMessage)message, cancel);
            return s_handled;
        };
    }

    public static AnyHandler From<TMessage>(Func<TMessage, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (message, _) => ResultOf(handler((TMessage)message));
    }

    /// <remarks>Serves <c>Task&lt;Handling&gt;</c> as well, which is a <see cref="Task"/>.</remarks>
    public static AnyHandler From<TMessage>(Func<TMessage, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (message, cancel) => ResultOf(handler((TMessage)message, cancel));
    }

    /// <summary>
    /// What a task says. A <c>Task&lt;Handling&gt;</c> counts wherever it comes from: <c>m =&gt; DecideAsync(m)</c> is a
    /// <c>Func&lt;M, Task&gt;</c> to the compiler, and its verdict must not be dropped.
    /// </summary>
    private static ValueTask<Handling> ResultOf(Task? task) => task switch
    {
        Task<Handling> verdict => new ValueTask<Handling>(verdict),
        null => throw new InvalidOperationException("The handler returned null where a Task should be."),
        { IsCompletedSuccessfully: true } => s_handled,
        _ => WhenDone(task),
    };

    private static async ValueTask<Handling> WhenDone(Task task)
    {
        await task.ConfigureAwait(false);
        return Handling.Handled;
    }
}
