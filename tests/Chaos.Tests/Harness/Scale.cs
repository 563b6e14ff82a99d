namespace BusContracts.Chaos.Tests.Harness;

/// <summary>How much of everything: the full form of <c>./test.sh --chaos</c>, or the short one of every test run.</summary>
internal static class Scale
{
    private const string Variable = "BUSCONTRACTS_TEST_CHAOS";

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>How many publishers publish at once, each one message after the other.</summary>
    public static int Publishers { get; } = Of(full: 64, inShort: 32);

    /// <summary>How many messages are to be handled before a fault, and again after it.</summary>
    public static int Some { get; } = Of(full: 5_000, inShort: 500);

    /// <summary>How long a frozen broker stays frozen.</summary>
    public static TimeSpan Freeze { get; } = TimeSpan.FromSeconds(Of(full: 30, inShort: 5));

    /// <summary>How long a broken network stays broken; in full so long that a silent connection is given up, after two heartbeats.</summary>
    /// <remarks>No whole number of seconds: the bus asks once a second, and the outage must not end in step with it.</remarks>
    public static TimeSpan Outage { get; } = TimeSpan.FromSeconds(Of(full: 15.3, inShort: 3.3));

    /// <summary>What a recovery may take beyond its pause; the short form runs on machines that others keep busy, where it tells a bus that comes back from one that does not.</summary>
    public static TimeSpan Respite { get; } = TimeSpan.FromSeconds(Of(full: 1, inShort: 16));

    public static T Of<T>(T full, T inShort) => IsFull ? full : inShort;
}
