namespace BusContracts.Spec;

/// <summary>What can be wrong with a spec; the members are in the order of their rule ids, <c>BUS1001</c> being the first.</summary>
public enum ProblemKind
{
    /// <summary>BUS1001: the file is not YAML. Argument: the reason.</summary>
    NotYaml,

    /// <summary>BUS1002: one key, or one value of a list of names, stands twice. Arguments: the key, the line of the first.</summary>
    DuplicateKey,

    /// <summary>BUS1003: a key that the language does not have. Arguments: the key, whose key it would be, advice.</summary>
    UnknownKey,

    /// <summary>BUS1004: a required key is missing. Arguments: who lacks it, the key, what to write.</summary>
    MissingKey,

    /// <summary>BUS1005: a list, a map or a text stands where another of the three is wanted. Arguments: what, found, wanted.</summary>
    WrongShape,

    /// <summary>BUS1006: two things have one wire name or one C# name. Arguments: which name, the name, whose it is, advice.</summary>
    NameClash,

    /// <summary>BUS1007: nothing gives a placeholder its value. Arguments: the placeholder, the event, advice.</summary>
    UnboundPlaceholder,

    /// <summary>BUS1008: no message can be published with the routing key. Arguments: which key, the reason.</summary>
    BadRoutingKey,

    /// <summary>BUS1009: a type that neither the language nor the spec has. Arguments: the type, advice.</summary>
    UnknownType,

    /// <summary>BUS1010: a release that the contract does not list. Arguments: the release, advice.</summary>
    UnknownRelease,

    /// <summary>BUS1011: a deprecated event or field names a replacement that does not exist. Arguments: the name, advice, what it should be.</summary>
    UnknownReplacement,

    /// <summary>BUS1012: an example is not a message of its event. Arguments: the JSON path, the reason.</summary>
    ExampleMismatch,

    /// <summary>BUS1013: an example is not JSON. Argument: the reason.</summary>
    ExampleNotJson,

    /// <summary>BUS1014: an anchor, alias, merge key or tag. Arguments: the feature, advice.</summary>
    RefusedYaml,

    /// <summary>BUS1015: a text inside <c>{ }</c> ended at its comma. Argument: the key that the rest became.</summary>
    CommaInFlowMap,

    /// <summary>BUS1016: a value starts with a brace and so reads as a map. Argument: the value.</summary>
    ValueStartsWithBrace,

    /// <summary>BUS1017: the file is too large. Arguments: its length and the limit, in characters.</summary>
    FileTooLarge,

    /// <summary>BUS1018: lists and maps are nested too deep. Argument: the limit.</summary>
    NestedTooDeep,

    /// <summary>BUS1019: a name that C# does not allow. Arguments: the name, what it should be, advice.</summary>
    BadName,

    /// <summary>BUS1020: a value that is none of those its key takes. Arguments: the value, the key, the values.</summary>
    UnknownValue,

    /// <summary>BUS1021: the braces of a template do not make placeholders. Argument: the reason.</summary>
    BadTemplate,

    /// <summary>BUS1022: a placeholder's value can be no part of a key. Arguments: the placeholder, the reason.</summary>
    UnfitPlaceholder,

    /// <summary>BUS1023: releases contradict each other. Argument: how.</summary>
    BadLifetime,

    /// <summary>BUS1024: an observation says nothing that differs from the documentation, or nothing that can be. Arguments: the value, the reason.</summary>
    BadObservation,

    /// <summary>BUS1025: every value of a type holds another one. Arguments: the type, the field, advice.</summary>
    RecursiveType,

    /// <summary>BUS1026: a header that the broker routes by. Argument: its name.</summary>
    RoutingHeader,
}
