namespace BusContracts;

/// <summary>Which contracts a message may belong to.</summary>
internal sealed class ContractsByExchange
{
    private readonly List<Contract> _all = [];
    private readonly Dictionary<string, List<Contract>> _byExchange = new(StringComparer.Ordinal);

    /// <summary>Adds a contract, once however often it is added.</summary>
    public void Add(Contract contract)
    {
        if (_all.Contains(contract))
            return;

        _all.Add(contract);
        if (!_byExchange.TryGetValue(contract.Exchange.Name, out var ofExchange))
            _byExchange.Add(contract.Exchange.Name, ofExchange = []);
        ofExchange.Add(contract);
    }

    /// <summary>
    /// The contracts of the exchange; or all of them, where the transport has no exchanges or the message came by another
    /// one (a dead letter on its way back, or sent to the queue itself).
    /// </summary>
    public List<Contract> For(string? exchange) =>
        exchange is not null && _byExchange.TryGetValue(exchange, out var contracts) ? contracts : _all;
}
