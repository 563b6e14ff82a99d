namespace BusContracts;

/// <summary>What <see cref="MessageBus.VerifyTopologyAsync"/> found: a look at the moment.</summary>
/// <remarks>Immutable.</remarks>
public sealed class TopologyReport
{
    internal TopologyReport(IReadOnlyList<TopologyDifference> differences, IReadOnlyList<string> unverified)
    {
        Differences = differences;
        Unverified = unverified;
    }

    /// <summary>What is not as it should be; empty where nothing was found.</summary>
    public IReadOnlyList<TopologyDifference> Differences { get; }

    /// <summary>What could not be found out, one sentence each: bindings over RabbitMQ always, since AMQP cannot list them.</summary>
    public IReadOnlyList<string> Unverified { get; }

    /// <summary>Whether no difference was found.</summary>
    public bool Matches => Differences.Count == 0;

    /// <summary>One line for each difference; or one that says that there is none.</summary>
    public override string ToString() => Matches ? "No difference was found." : string.Join('\n', Differences);
}
