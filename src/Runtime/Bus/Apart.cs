namespace BusContracts;

/// <summary>Starts what outlives its caller without the caller's context: traces, cultures and other <see cref="AsyncLocal{T}"/>s.</summary>
internal static class Apart
{
    /// <summary>What is started until it is disposed, by the same thread and before any <c>await</c>, begins with an empty context.</summary>
    public static AsyncFlowControl? FromCaller() => ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
}
