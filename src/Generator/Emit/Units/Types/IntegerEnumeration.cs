using System.Globalization;
using System.Linq;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>An open enumeration of integers.</summary>
internal static class IntegerEnumeration
{
    /// <summary>Writes the struct.</summary>
    public static void Write(CodeWriter code, ContractHead contract, TypeModel.IntegerEnum type)
    {
        using (EnumerationMembers.Open(code, contract, type))
        {
            code.Line($$"""
                /// <summary>Holds a value, listed or not.</summary>
                /// <param name="value">The number as it stands on the bus.</param>
                public {{type.Name}}(long value) => Value = value;

                /// <summary>The number as it stands on the bus; 0 for the default value.</summary>
                public long Value { get; }

                """);
            EnumerationMembers.Write(code, type, type.Values.Select(known =>
                (CSharp.Literal(known.Value), known.Value.ToString(CultureInfo.InvariantCulture), known.MemberName, known.Summary)).ToList());
            code.Line("""
                /// <summary>The number in decimal digits.</summary>
                /// <returns><see cref="Value"/> as text, the same in every culture.</returns>
                public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);

                """);
            JsonValueMembers.Write(code, type);
        }

        code.Line();
    }
}
