using Microsoft.Extensions.Hosting;

namespace PresenceBoard;

/// <summary>For services whose work begins when all have started.</summary>
internal static class HostStart
{
    /// <summary>Waits for the start of the host; false where <paramref name="cancel"/> comes first.</summary>
    public static async Task<bool> HasStartedAsync(this IHostApplicationLifetime host, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStarted, cancel);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancel.IsCancellationRequested;
    }
}
