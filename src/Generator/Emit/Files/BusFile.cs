using BusContracts.Generator.Emit.Units.Contract;
using BusContracts.Generator.Projections;

namespace BusContracts.Generator.Emit.Files;

/// <summary>The file of the contract's registry.</summary>
internal static class BusFile
{
    /// <summary>The text of the file.</summary>
    public static string Text(ContractNames names)
    {
        var code = EmittedFile.Begin(names.Head);
        Registry.Write(code, names);
        return code.ToString();
    }
}
