using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>What open enumerations of strings and of integers have in common.</summary>
internal static class EnumerationMembers
{
    /// <summary>Opens the struct.</summary>
    public static CodeWriter.Scope Open(CodeWriter code, ContractHead contract, TypeModel type)
    {
        code.Doc("summary", XmlDoc.Sentence(type.Summary))
            .Remarks(["An open enumeration: a value that the contract does not list is kept as it came.", .. SpecPlace.Of(contract, type)])
            .Line(EmittedFile.GeneratedCode);
        return code.Block($"{contract.Accessibility} readonly partial record struct {type.Name} : global::BusContracts.Generated.IJsonValue<{type.Name}>");
    }

    /// <summary>Writes a static member for each known value.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="type">The enumeration.</param>
    /// <param name="values">Each known value as a C# literal, its text, its member and its summary.</param>
    public static void Write(CodeWriter code, TypeModel type, IReadOnlyCollection<(string Literal, string Text, string Member, string Summary)> values)
    {
        var known = values.Select(value => value.Literal).Distinct().ToList();
        code.Doc("summary", "Whether the contract lists the value.")
            .Line($"public bool IsKnown => {(known.Count == 0 ? "false" : $"Value is {string.Join(" or ", known)}")};")
            .Line();

        foreach (var (literal, text, member, summary) in values)
        {
            code.DocXml("summary", $"{XmlDoc.Code(text)}{(summary.Trim().Length == 0 ? "" : ": " + XmlDoc.Escape(summary.Trim()))}")
                .Line($"public static {type.Name} {member} => new({literal});")
                .Line();
        }
    }
}
