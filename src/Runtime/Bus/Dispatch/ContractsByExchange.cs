namespace BusContracts;

/// <summary>Which contracts a message may belong to.</summary>
internal sealed class ContractsByExchange
{
    private readonly Contract[] _all;
    private readonly Dictionary<string, Contract[]> _byExchange;

    public ContractsByExchange(IEnumerable<Contract> contracts)
    {
        _all = contracts.Distinct().ToArray();
        _byExchange = _all
            .GroupBy(contract => contract.Exchange.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The contracts of the exchange; or all of them, where the transport has no exchanges or the message came by another
    /// one (a dead letter on its way back, or sent to the queue itself).
    /// </summary>
    public Contract[] For(string? exchange) =>
        exchange is not null && _byExchange.TryGetValue(exchange, out var contracts) ? contracts : _all;
}
