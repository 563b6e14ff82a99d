using Microsoft.Extensions.Logging;

namespace BusContracts.Hosting;

/// <summary>What is logged of the bus's start and end.</summary>
internal static partial class LifetimeLog
{
    [LoggerMessage(LogEvents.Connected, LogLevel.Information, "The bus is connected to {Address}.")]
    public static partial void Connected(ILogger log, string address);

    [LoggerMessage(LogEvents.Awaited, LogLevel.Warning, "The bus is not connected yet and tries again: {Reason}")]
    public static partial void Awaited(ILogger log, string reason);

    [LoggerMessage(LogEvents.Subscribed, LogLevel.Information, "The subscription '{Subscription}' consumes from the queue '{Queue}'.")]
    public static partial void Subscribed(ILogger log, string subscription, string queue);

    [LoggerMessage(LogEvents.Stopping, LogLevel.Information, "The bus ends {Count} subscriptions and waits for the handlers that run.")]
    public static partial void Stopping(ILogger log, int count);

    [LoggerMessage(LogEvents.Left, LogLevel.Information, "The bus has left {Address}.")]
    public static partial void Left(ILogger log, string address);

    [LoggerMessage(LogEvents.HostImpatient, LogLevel.Warning, "The host stops before the handlers have ended: their messages come again. Give HostOptions.ShutdownTimeout more than MessageBusOptions.ShutdownTimeout.")]
    public static partial void HostImpatient(ILogger log);
}
