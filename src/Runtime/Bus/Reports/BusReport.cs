namespace BusContracts;

/// <summary>One trouble of a bus, as told to <see cref="MessageBusOptions.Report"/>; the kinds are the derived types.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public abstract class BusReport
{
    private protected BusReport()
    {
    }

    /// <summary>When it was noticed.</summary>
    public DateTimeOffset Time { get; } = DateTimeOffset.UtcNow;

    /// <summary>One line for people, without control characters and without any password.</summary>
    public sealed override string ToString() => OneLine.Of(Describe());

    private protected abstract string Describe();

    private protected static string Place(string queue, DeliveryInfo delivery) =>
        delivery.RoutingKey is { } key ? $"in queue '{queue}', routing key '{key}'" : $"in queue '{queue}'";
}
