using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Closing a channel whatever its state.</summary>
internal static class Channels
{
    /// <summary>How long a broker may take to take leave.</summary>
    public static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Never throws and never hangs; a channel that cannot be closed goes with its connection.</summary>
    public static async Task CloseAsync(IChannel channel)
    {
        try
        {
            using var timeout = new CancellationTokenSource(CloseTimeout);
            if (channel.IsOpen)
                await channel.AbortAsync(timeout.Token).WaitAsync(timeout.Token).ConfigureAwait(false);
            await channel.DisposeAsync().AsTask().WaitAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The connection is ending, and with it the channel.
        }
    }
}
