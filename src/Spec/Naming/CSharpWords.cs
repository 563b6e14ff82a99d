using System;
using System.Collections.Generic;

namespace BusContracts.Spec;

/// <summary>The reserved words of C#, and the member names that a generated record has of its own.</summary>
internal static class CSharpWords
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    /// <summary>A field of one of these names becomes a property with the suffix <c>Field</c>.</summary>
    private static readonly HashSet<string> RecordMembers = new(StringComparer.Ordinal)
    {
        // What the generator puts on an event record.
        "AclPattern", "Binding", "Descriptor", "EventName", "Example", "Fields", "Headers", "RequiredAcl", "RoutingKey", "UnknownFields",

        // What the compiler puts on any record, and what every object has.
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToString",
    };

    /// <summary>A value of an enumeration of one of these names becomes a member with the suffix <c>Value</c>.</summary>
    private static readonly HashSet<string> EnumMembers = new(StringComparer.Ordinal) { "IsKnown", "Parse", "TryParse", "Value", "Values" };

    /// <summary>Whether it is a reserved word, which stands for itself wherever it is written.</summary>
    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>Whether a generated record has a member of this name whatever its fields are.</summary>
    public static bool IsRecordMember(string name) => RecordMembers.Contains(name);

    /// <summary>Whether a generated type has a member of this name, and so cannot be called like it (CS0542).</summary>
    public static bool IsMemberOfTypes(string name) => IsRecordMember(name) || IsEnumMember(name);

    /// <summary>Whether a generated enumeration has a member of this name whatever its values are.</summary>
    public static bool IsEnumMember(string name) => EnumMembers.Contains(name);
}
