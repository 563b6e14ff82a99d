using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>The interface of every event that has one payload: <c>IOrder</c> of order_placed and order_cancelled.</summary>
internal static class PayloadInterface
{
    /// <summary>Writes the interface.</summary>
    public static void Write(CodeWriter code, ContractHead contract, TypeModel.Object type)
    {
        code.Doc("summary", XmlDoc.Sentence(type.Summary))
            .Remarks(["What the events that share this payload have in common, so that one handler can take them all.", .. SpecPlace.Of(contract, type)])
            .Line(EmittedFile.GeneratedCode);
        using (code.Block($"{contract.Accessibility} partial interface {Names.PayloadInterface(type.Name)}"))
        {
            foreach (var field in type.Fields)
            {
                FieldProperties.Doc(code, field);
                code.Line($"{CSharp.TypeOf(field.Type, field.Optional)} {field.PropertyName} {{ get; }}").Line();
            }
        }

        code.Line();
    }
}
