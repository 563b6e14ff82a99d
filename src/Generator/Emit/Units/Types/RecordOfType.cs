using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>The head of a record that is part of a payload.</summary>
internal static class RecordOfType
{
    /// <summary>Opens the record.</summary>
    public static CodeWriter.Scope Open(CodeWriter code, ContractHead contract, TypeModel type)
    {
        code.Doc("summary", XmlDoc.Sentence(type.Summary)).Remarks([.. SpecPlace.Of(contract, type)]).Line(EmittedFile.GeneratedCode);
        var payload = type is TypeModel.Object { IsPayload: true } ? ", " + Names.PayloadInterface(type.Name) : "";
        return code.Block($"{contract.Accessibility} sealed partial record {type.Name} : global::BusContracts.Generated.IJsonValue<{type.Name}>{payload}");
    }
}
