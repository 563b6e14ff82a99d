namespace BusContracts;

/// <summary>In which of two forms a bus publishes an event, where servers differ from what is documented.</summary>
/// <remarks>
/// It concerns publishing alone. Bindings always cover the documented and the observed routing keys, and a message is read
/// under either name and key: one binary may meet a server that keeps to the documentation and one that does not.
/// </remarks>
public enum Dialect
{
    /// <summary>As documented: routing key, name and ACL of the documentation, and no ACL where it has none.</summary>
    Documented,

    /// <summary>As servers do it: the observed routing key, name and ACL where the contract has one, the documented one elsewhere.</summary>
    Observed,
}
