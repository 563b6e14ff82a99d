using System;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers;

/// <content>Rules on the spec: one for each <see cref="ProblemKind"/>.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotYaml = Error(
        "BUS1001", "The contract is YAML", "This is not YAML: {0}");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "BUS1002", "A key stands once", "The key '{0}' stands on line {1} already; rename or delete one of the two");

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "BUS1003", "A key belongs to the language", "'{0}' is no key of {1}; {2}");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "BUS1004", "Required keys are there", "'{1}' is missing in {0}; write {2}");

    public static readonly DiagnosticDescriptor WrongShape = Error(
        "BUS1005", "A text, a list or a map stands where one is wanted", "{0} is {1} here; write {2}");

    public static readonly DiagnosticDescriptor NameClash = Error(
        "BUS1006", "Names are used once", "The {0} '{1}' is taken by {2}; {3}");

    public static readonly DiagnosticDescriptor UnboundPlaceholder = Error(
        "BUS1007", "A placeholder has a value", "Nothing gives the placeholder '{0}' of {1} a value; {2}");

    public static readonly DiagnosticDescriptor BadRoutingKey = Error(
        "BUS1008", "A routing key can be published with", "The {0} {1}");

    public static readonly DiagnosticDescriptor UnknownType = Error(
        "BUS1009", "A type exists", "'{0}' is no type; {1}");

    public static readonly DiagnosticDescriptor UnknownRelease = Error(
        "BUS1010", "A release is listed", "'{0}' is no release of the contract; {1}");

    public static readonly DiagnosticDescriptor UnknownReplacement = Error(
        "BUS1011", "A replacement exists", "No {2} is called '{0}'; {1}");

    public static readonly DiagnosticDescriptor ExampleMismatch = Error(
        "BUS1012", "An example is a message of its event", "The example does not match its event: {0} {1}");

    public static readonly DiagnosticDescriptor ExampleNotJson = Error(
        "BUS1013", "An example is JSON", "The example is not JSON: {0}");

    public static readonly DiagnosticDescriptor RefusedYaml = Error(
        "BUS1014", "The contract has no anchors, aliases, merge keys and tags", "{0} is no part of the spec language; {1}");

    public static readonly DiagnosticDescriptor CommaInFlowMap = Error(
        "BUS1015", "A text with a comma stands in quotes or on its own line",
        "The comma before '{0}' ends the text, and '{0}' became a key; put the text in quotes, or leave the braces and give each key a line");

    public static readonly DiagnosticDescriptor ValueStartsWithBrace = Error(
        "BUS1016", "A value that starts with a brace stands in quotes",
        "A value that starts with a brace is read as a map; put it in quotes: \"{0}\"");

    public static readonly DiagnosticDescriptor FileTooLarge = Error(
        "BUS1017", "The contract has a size that an editor can bear", "The contract has {0} characters, and at most {1} are read; split it into contracts of their own");

    public static readonly DiagnosticDescriptor NestedTooDeep = Error(
        "BUS1018", "Lists and maps are not nested without end", "Lists and maps nest more than {0} deep here; the language needs no more than eight, so look for a bracket too many");

    public static readonly DiagnosticDescriptor BadName = Error(
        "BUS1019", "A name can be a C# name", "'{0}' cannot be {1}; {2}");

    public static readonly DiagnosticDescriptor UnknownValue = Error(
        "BUS1020", "A value is one that its key takes", "'{0}' is no value of '{1}'; write {2}");

    public static readonly DiagnosticDescriptor BadTemplate = Error(
        "BUS1021", "Braces enclose a placeholder", "This is no template: {0}");

    public static readonly DiagnosticDescriptor UnfitPlaceholder = Error(
        "BUS1022", "A placeholder's value can be part of a key", "The placeholder '{0}' cannot be filled: {1}");

    public static readonly DiagnosticDescriptor BadLifetime = Error(
        "BUS1023", "Releases do not contradict each other", "These releases contradict each other: {0}");

    public static readonly DiagnosticDescriptor BadObservation = Error(
        "BUS1024", "An observation differs from the documentation", "The observed '{0}' {1}");

    public static readonly DiagnosticDescriptor RecursiveType = Error(
        "BUS1025", "A type does not need itself", "Every '{0}' holds another one by its field '{1}', without end; {2}");

    public static readonly DiagnosticDescriptor RoutingHeader = Error(
        "BUS1026", "A header does not route", "RabbitMQ takes the header '{0}' for further routing keys, and closes the channel where it is no list of them; give the header another name");

    /// <summary>The rule of a kind of problem.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind has no rule, which a test rules out.</exception>
    public static DiagnosticDescriptor Of(ProblemKind kind) => kind switch
    {
        ProblemKind.NotYaml => NotYaml,
        ProblemKind.DuplicateKey => DuplicateKey,
        ProblemKind.UnknownKey => UnknownKey,
        ProblemKind.MissingKey => MissingKey,
        ProblemKind.WrongShape => WrongShape,
        ProblemKind.NameClash => NameClash,
        ProblemKind.UnboundPlaceholder => UnboundPlaceholder,
        ProblemKind.BadRoutingKey => BadRoutingKey,
        ProblemKind.UnknownType => UnknownType,
        ProblemKind.UnknownRelease => UnknownRelease,
        ProblemKind.UnknownReplacement => UnknownReplacement,
        ProblemKind.ExampleMismatch => ExampleMismatch,
        ProblemKind.ExampleNotJson => ExampleNotJson,
        ProblemKind.RefusedYaml => RefusedYaml,
        ProblemKind.CommaInFlowMap => CommaInFlowMap,
        ProblemKind.ValueStartsWithBrace => ValueStartsWithBrace,
        ProblemKind.FileTooLarge => FileTooLarge,
        ProblemKind.NestedTooDeep => NestedTooDeep,
        ProblemKind.BadName => BadName,
        ProblemKind.UnknownValue => UnknownValue,
        ProblemKind.BadTemplate => BadTemplate,
        ProblemKind.UnfitPlaceholder => UnfitPlaceholder,
        ProblemKind.BadLifetime => BadLifetime,
        ProblemKind.BadObservation => BadObservation,
        ProblemKind.RecursiveType => RecursiveType,
        ProblemKind.RoutingHeader => RoutingHeader,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rule."),
    };
}
