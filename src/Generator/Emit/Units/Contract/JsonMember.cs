using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Projections;

namespace BusContracts.Generator.Emit.Units.Contract;

/// <summary>One type that the JSON context knows, and its property.</summary>
/// <param name="Property">The context's property.</param>
/// <param name="Type">The C# type.</param>
/// <param name="Converter">The converter that reads and writes it.</param>
/// <param name="Meaning">What a value of it is, as markup.</param>
internal sealed record JsonMember(string Property, string Type, string Converter, string Meaning)
{
    private const string Generated = "global::BusContracts.Generated.";

    // What JsonSerializerContext and object have already.
    private static readonly string[] Inherited =
        ["Default", "Options", "GetTypeInfo", "GeneratedSerializerOptions", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>Every type of the contract: events, their messages, named types.</summary>
    public static IReadOnlyList<JsonMember> Of(ContractNames names)
    {
        var taken = new HashSet<string>(Inherited, StringComparer.Ordinal) { names.JsonContextClass };
        var declared = names.Events.Select(name => Event(Free(name), Full(name), name))
            .Concat(names.Types.Select(name => Value(Free(name), Full(name), name)))
            .ToList();
        var messages = names.Events.Select(name => Message(Free(name + "Message"), Full(name), name));
        return declared.Concat(messages).ToList();

        string Full(string name) => $"global::{names.Head.Namespace}.{name}";

        string Free(string name)
        {
            while (!taken.Add(name))
                name += "_";
            return name;
        }
    }

    private static JsonMember Event(string property, string type, string name) =>
        new(property, type, $"{Generated}EventJsonConverter<{type}>", $"the data of {XmlDoc.Code(name)}");

    private static JsonMember Message(string property, string type, string name) =>
        new(property, $"global::BusContracts.Message<{type}>", $"{Generated}MessageJsonConverter<{type}>", $"{XmlDoc.Code(name)} with its envelope");

    private static JsonMember Value(string property, string type, string name) =>
        new(property, type, $"{Generated}ValueJsonConverter<{type}>", XmlDoc.Code(name));
}
