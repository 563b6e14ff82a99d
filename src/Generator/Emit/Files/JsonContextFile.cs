using BusContracts.Generator.Emit.Units.Contract;
using BusContracts.Generator.Projections;

namespace BusContracts.Generator.Emit.Files;

/// <summary>The file of the contract's <c>JsonSerializerContext</c>.</summary>
internal static class JsonContextFile
{
    /// <summary>The text of the file.</summary>
    public static string Text(ContractNames names)
    {
        var code = EmittedFile.Begin(names.Head);
        var members = JsonMember.Of(names);
        using (JsonContextHead.Open(code, names))
        {
            JsonContextProperties.Write(code, members);
            JsonContextLookup.Write(code, members);
            JsonContextCreation.Write(code);
        }

        return code.ToString();
    }
}
