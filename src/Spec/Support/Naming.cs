namespace BusContracts.Spec;

/// <summary>From names on the wire to names in C#.</summary>
internal static class Naming
{
    /// <summary>What the contract-wide types of a namespace are named after: its last part that is not "Bus".</summary>
    public static string ContractName(string @namespace)
    {
        var parts = @namespace.Split('.');
        var last = parts[parts.Length - 1];
        return last == "Bus" && parts.Length > 1 ? parts[parts.Length - 2] : last;
    }
}
