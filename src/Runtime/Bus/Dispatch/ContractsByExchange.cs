namespace BusContracts;

/// <summary>Which contracts a message may belong to.</summary>
internal sealed class ContractsByExchange
{
    private readonly List<Contract> _all = [];
    private readonly List<OfExchange> _byExchange = [];

    /// <summary>Adds a contract, once however often it is added.</summary>
    public void Add(Contract contract)
    {
        if (_all.Contains(contract))
            return;

        _all.Add(contract);
        if (Known(contract.Exchange.Name) is not { } contracts)
            _byExchange.Add(new OfExchange(contract.Exchange.Name, contracts = []));
        contracts.Add(contract);
    }

    /// <summary>
    /// The contracts of the exchange; or all of them, where the transport has no exchanges or the message came by another
    /// one (a dead letter on its way back, or sent to the queue itself).
    /// </summary>
    public List<Contract> For(string? exchange) =>
        exchange is not null && Known(exchange) is { } contracts ? contracts : _all;

    /// <remarks>A subscription has contracts of one exchange, or of very few.</remarks>
    private List<Contract>? Known(string exchange)
    {
        foreach (var known in _byExchange)
        {
            if (known.Name == exchange)
                return known.Contracts;
        }

        return null;
    }

    private sealed class OfExchange(string name, List<Contract> contracts)
    {
        public string Name => name;

        public List<Contract> Contracts => contracts;
    }
}
