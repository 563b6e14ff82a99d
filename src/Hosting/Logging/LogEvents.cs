namespace BusContracts.Hosting;

/// <summary>The ids of what is logged. They are part of what users filter and alert by: a number never changes its meaning.</summary>
internal static class LogEvents
{
    public const int Connected = 101;
    public const int Awaited = 102;
    public const int Subscribed = 103;
    public const int Stopping = 104;
    public const int Left = 105;
    public const int HostImpatient = 106;

    public const int Report = 200;
    public const int HandlerFailed = 201;
    public const int HandlersAbandoned = 202;
    public const int Undecodable = 203;
    public const int ConnectionLost = 204;
    public const int ConnectionRegained = 205;
    public const int SubscriptionRefused = 206;
    public const int ConnectionRefused = 207;
    public const int ConnectionBlocked = 208;
    public const int ConnectionUnblocked = 209;
    public const int ReportsDropped = 210;
    public const int DeadLettered = 211;
    public const int PutAsideFailed = 212;
}
