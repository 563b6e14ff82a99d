using BusContracts.Generator.Emit.Units.Types;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Files;

/// <summary>The file of one named type or several.</summary>
internal static class TypesFile
{
    /// <summary>The text of the file.</summary>
    public static string Text(TypeGroup group)
    {
        var code = EmittedFile.Begin(group.Contract);
        foreach (var type in group.Types)
            Write(code, group.Contract, type);
        return code.ToString();
    }

    private static void Write(CodeWriter code, ContractHead contract, TypeModel type)
    {
        switch (type)
        {
            case TypeModel.StringEnum text:
                StringEnumeration.Write(code, contract, text);
                break;
            case TypeModel.IntegerEnum number:
                IntegerEnumeration.Write(code, contract, number);
                break;
            case TypeModel.Tuple tuple:
                TupleRecord.Write(code, contract, tuple);
                break;
            case TypeModel.Object @object:
                if (@object.IsPayload)
                {
                    PayloadInterface.Write(code, contract, @object);
                    PayloadData.Write(code, @object);
                }

                if (@object.IsValue)
                    ObjectRecord.Write(code, contract, @object);
                break;
        }
    }
}
