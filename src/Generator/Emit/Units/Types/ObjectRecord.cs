using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>A JSON object that a field holds.</summary>
internal static class ObjectRecord
{
    /// <summary>Writes the record.</summary>
    public static void Write(CodeWriter code, ContractHead contract, TypeModel.Object type)
    {
        using (RecordOfType.Open(code, contract, type))
        {
            FieldProperties.Write(code, type.Fields, type.OtherFields);
            JsonValueMembers.Write(code, type);
        }

        code.Line();
    }
}
