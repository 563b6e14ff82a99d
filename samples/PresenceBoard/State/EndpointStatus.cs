namespace PresenceBoard.State;

/// <summary>The numbers by which Asterisk tells the state of a device: a few of their own, else a sum.</summary>
internal static class EndpointStatus
{
    public const long Idle = 0;
    public const long InUse = 1;
    public const long Busy = 2;
    public const long Unavailable = 4;
    public const long Ringing = 8;
    public const long OnHold = 16;

    private static readonly (long Flag, string Text)[] s_parts =
        [(InUse, "in use"), (Busy, "busy"), (Unavailable, "unavailable"), (Ringing, "ringing"), (OnHold, "on hold")];

    public static string Describe(long status) => status switch
    {
        Idle => "idle",
        -1 => "deactivated",
        -2 => "removed",
        < 0 or >= 2 * OnHold => $"state {status}",
        _ => string.Join(" and ", s_parts.Where(part => (status & part.Flag) != 0).Select(part => part.Text)),
    };
}
