using Microsoft.Extensions.Logging;

namespace BusContracts.Hosting;

/// <summary>Writes every report of a bus into the log: its own line as the message, and its facts beside it.</summary>
/// <remarks>The line is the report's, since it is fit for a log already: what is foreign in it can neither break the line nor flood it.</remarks>
internal static partial class ReportLog
{
    public static void Write(ILogger log, BusReport report)
    {
        switch (report)
        {
            case HandlerFailedReport failed:
                HandlerFailed(log, failed.IsRetried ? LogLevel.Warning : LogLevel.Error, failed, failed.Queue, failed.EventName, failed.Exception);
                break;
            case HandlersAbandonedReport abandoned:
                HandlersAbandoned(log, abandoned, abandoned.Queue);
                break;
            case UndecodableReport undecodable:
                Undecodable(log, undecodable, undecodable.Queue, undecodable.EventName, undecodable.JsonPath);
                break;
            case ConnectionLostReport lost:
                ConnectionLost(log, lost, lost.Address, lost.Purpose);
                break;
            case ConnectionRegainedReport regained:
                ConnectionRegained(log, regained, regained.Address, regained.Purpose, regained.Downtime);
                break;
            case SubscriptionRefusedReport refused:
                SubscriptionRefused(log, refused, refused.Queue);
                break;
            case ConnectionRefusedReport refused:
                ConnectionRefused(log, refused, refused.Purpose);
                break;
            case ConnectionBlockedReport blocked:
                ConnectionBlocked(log, blocked, blocked.Address, blocked.Purpose);
                break;
            case ConnectionUnblockedReport unblocked:
                ConnectionUnblocked(log, unblocked, unblocked.Address, unblocked.Purpose, unblocked.Blocked);
                break;
            case ReportsDroppedReport dropped:
                ReportsDropped(log, dropped, dropped.Count);
                break;
            case DeadLetteredReport dead:
                DeadLettered(log, dead, dead.Queue, dead.DeadLetterQueue, dead.EventName, dead.Cause);
                break;
            case PutAsideFailedReport notPut:
                PutAsideFailed(log, notPut, notPut.Queue, notPut.Target);
                break;
            default:
                Other(log, report);
                break;
        }
    }

// The facts stand beside the line on purpose: the line names them already.
#pragma warning disable SYSLIB1015
    [LoggerMessage(EventId = LogEvents.HandlerFailed, Message = "{Report}")]
    private static partial void HandlerFailed(ILogger log, LogLevel level, BusReport report, string queue, string eventName, Exception exception);

    [LoggerMessage(LogEvents.HandlersAbandoned, LogLevel.Error, "{Report}")]
    private static partial void HandlersAbandoned(ILogger log, BusReport report, string queue);

    [LoggerMessage(LogEvents.Undecodable, LogLevel.Error, "{Report}")]
    private static partial void Undecodable(ILogger log, BusReport report, string queue, string? eventName, string? jsonPath);

    [LoggerMessage(LogEvents.ConnectionLost, LogLevel.Warning, "{Report}")]
    private static partial void ConnectionLost(ILogger log, BusReport report, string address, ConnectionPurpose purpose);

    [LoggerMessage(LogEvents.ConnectionRegained, LogLevel.Information, "{Report}")]
    private static partial void ConnectionRegained(ILogger log, BusReport report, string address, ConnectionPurpose purpose, TimeSpan downtime);

    [LoggerMessage(LogEvents.SubscriptionRefused, LogLevel.Error, "{Report}")]
    private static partial void SubscriptionRefused(ILogger log, BusReport report, string queue);

    [LoggerMessage(LogEvents.ConnectionRefused, LogLevel.Error, "{Report}")]
    private static partial void ConnectionRefused(ILogger log, BusReport report, ConnectionPurpose purpose);

    [LoggerMessage(LogEvents.ConnectionBlocked, LogLevel.Warning, "{Report}")]
    private static partial void ConnectionBlocked(ILogger log, BusReport report, string address, ConnectionPurpose purpose);

    [LoggerMessage(LogEvents.ConnectionUnblocked, LogLevel.Information, "{Report}")]
    private static partial void ConnectionUnblocked(ILogger log, BusReport report, string address, ConnectionPurpose purpose, TimeSpan blocked);

    [LoggerMessage(LogEvents.ReportsDropped, LogLevel.Error, "{Report}")]
    private static partial void ReportsDropped(ILogger log, BusReport report, long count);

    [LoggerMessage(LogEvents.DeadLettered, LogLevel.Error, "{Report}")]
    private static partial void DeadLettered(ILogger log, BusReport report, string queue, string deadLetterQueue, string? eventName, DeadLetterCause cause);

    [LoggerMessage(LogEvents.PutAsideFailed, LogLevel.Warning, "{Report}")]
    private static partial void PutAsideFailed(ILogger log, BusReport report, string queue, string target);

#pragma warning restore SYSLIB1015

    [LoggerMessage(LogEvents.Report, LogLevel.Warning, "{Report}")]
    private static partial void Other(ILogger log, BusReport report);
}
