using System.Linq;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>An open enumeration of strings.</summary>
internal static class StringEnumeration
{
    /// <summary>Writes the struct.</summary>
    /// <remarks>There is no conversion from <c>string</c>: a mistyped value should not compile, and a new one is spelled with <c>new</c>.</remarks>
    public static void Write(CodeWriter code, ContractHead contract, TypeModel.StringEnum type)
    {
        using (EnumerationMembers.Open(code, contract, type))
        {
            code.Line($$"""
                private readonly string? _value;

                /// <summary>Holds a value, listed or not.</summary>
                /// <param name="value">The text as it stands on the bus.</param>
                /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
                public {{type.Name}}(string value)
                {
                    global::System.ArgumentNullException.ThrowIfNull(value);
                    _value = value;
                }

                /// <summary>The text as it stands on the bus; empty for the default value.</summary>
                public string Value => _value ?? "";

                """);
            EnumerationMembers.Write(code, type, type.Values.Select(known => (CSharp.Literal(known.Value), known.Value, known.MemberName, known.Summary)).ToList());
            code.Line($$"""
                /// <summary>Whether both are the same text.</summary>
                /// <param name="other">The other value.</param>
                /// <returns>Whether they are equal, by ordinal comparison.</returns>
                public bool Equals({{type.Name}} other) => Value == other.Value;

                /// <inheritdoc/>
                public override int GetHashCode() => Value.GetHashCode();

                /// <summary>The text as it stands on the bus.</summary>
                /// <returns><see cref="Value"/>.</returns>
                public override string ToString() => Value;

                """);
            JsonValueMembers.Write(code, type);
        }

        code.Line();
    }
}
