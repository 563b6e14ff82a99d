namespace BusContracts.Hosting;

/// <summary>Whether the host is between the opening of its subscriptions and their end; the bus alone cannot tell that some are still to come.</summary>
internal sealed class ServingStage
{
    private volatile string? _whyNotServing = "The bus is not connected yet.";

    /// <summary>Null from when the subscriptions of the host are open until it stops.</summary>
    public string? WhyNotServing
    {
        get => _whyNotServing;
        set => _whyNotServing = value;
    }
}
