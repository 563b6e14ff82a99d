using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>A JSON array of fixed length: a property for each place.</summary>
internal static class TupleRecord
{
    /// <summary>Writes the record.</summary>
    public static void Write(CodeWriter code, ContractHead contract, TypeModel.Tuple type)
    {
        using (RecordOfType.Open(code, contract, type))
        {
            foreach (var field in type.Fields)
                FieldProperties.Write(code, field);
            JsonValueMembers.Write(code, type);
        }

        code.Line();
    }
}
