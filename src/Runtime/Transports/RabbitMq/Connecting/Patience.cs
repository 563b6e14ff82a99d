namespace BusContracts.Transports.RabbitMq;

/// <summary>Waiting for what may never end, as much of the client's work may not when its connection is gone.</summary>
internal static class Patience
{
    /// <summary>Waits until the task has ended well; its result is there then.</summary>
    /// <remarks>For any task by the method of the plain one: that of <see cref="Task{TResult}"/> is compiled for every type that any task of a native program has.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> came first.</exception>
    public static Task EndedAsync(this Task task, CancellationToken cancel) => task.WaitAsync(cancel);
}
