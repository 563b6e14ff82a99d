namespace BusContracts.Chaos.Tests.Ledgers;

/// <summary>The pages of a ledger.</summary>
internal static class Pages
{
    /// <summary>Empty ones that are in memory already: the system gives memory only where something is written, which would look as if the bus grew.</summary>
    public static T[] Taken<T>(int count)
        where T : struct
    {
        var lines = new T[count];
        lines.AsSpan().Clear();
        return lines;
    }
}
