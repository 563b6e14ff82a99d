using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.Generator.Emit;

/// <summary>The C# names that emitted code uses and the spec does not give.</summary>
internal static class Names
{
    // A type cannot have a member of its own name (CS0542).
    private static readonly HashSet<string> EmittedMembers = new(StringComparer.Ordinal)
    {
        "AclPattern", "Binding", "EqualityContract", "Equals", "EventName", "Example", "Fields", "GetHashCode", "Headers", "IsKnown",
        "PrintMembers", "RequiredAcl", "RoutingKey", "ToString", "UnknownFields", "Value",
    };

    /// <summary>The class with the contract's registry.</summary>
    public static string BusClass(SpecModel spec) => spec.ShortName + "Bus";

    /// <summary>The class with the contract's JSON metadata.</summary>
    public static string JsonContextClass(SpecModel spec) => spec.ShortName + "JsonContext";

    // No type of a contract may begin so, and hence none can be called like a class of the generator's own.
    private const string OwnPrefix = "__";

    /// <summary>The class with an event's metadata and codec; no other file sees it.</summary>
    public static string Descriptor(EventModel @event) => $"{OwnPrefix}{@event.RecordName}Descriptor";

    /// <summary>The interface of the events that share a payload.</summary>
    public static string PayloadInterface(string payload) => "I" + payload;

    /// <summary>The struct by which all of them are read.</summary>
    public static string PayloadData(string payload) => $"__{payload}Data";

    /// <summary>Whether a type of its own is emitted for <paramref name="type"/>; a payload that no field holds is an interface alone.</summary>
    public static bool IsDeclared(TypeModel type) => type is not TypeModel.Object { IsValue: false };

    /// <summary>Whether a type can be called <paramref name="name"/>.</summary>
    public static bool IsTypeName(string name) => SyntaxFacts.IsValidIdentifier(name) && !EmittedMembers.Contains(name) && !name.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="text"/> can stand after <c>namespace</c>.</summary>
    public static bool IsNamespace(string text) =>
        Array.TrueForAll(text.Split('.'), part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    /// <summary><paramref name="wanted"/>, with underscores after it while a parameter has that name.</summary>
    public static string Free(string wanted, IEnumerable<PlaceholderModel> parameters)
    {
        var taken = parameters.Select(parameter => parameter.ParameterName.TrimStart('@')).ToList();
        while (taken.Contains(wanted.TrimStart('@')))
            wanted += "_";
        return wanted;
    }
}
