using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers;

/// <content>Rules on what a project says of its contracts; those before them are MSBuild's, in <c>BusContracts.targets</c>.</content>
internal static partial class Rules
{
    private const string Project = "BusContracts.Project";

    public static readonly DiagnosticDescriptor ItemNotUnderstood = OnProject(
        "BUS0004", "What the project says of a contract is understood",
        "{0}=\"{1}\" is not understood, and nothing is made of it; {2}, in the contract's BusContract item or in the property BusContracts{0}");

    public static readonly DiagnosticDescriptor NamespaceTaken = OnProject(
        "BUS0005", "A namespace has one contract",
        "The namespace '{0}' is that of '{1}' already, so nothing is generated of '{2}'; give the BusContract item of one of the two a Namespace of its own");

    private static DiagnosticDescriptor OnProject(string id, string title, string message) =>
        new(id, title, message, Project, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinkOf(id));
}
