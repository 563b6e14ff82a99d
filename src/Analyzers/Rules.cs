using BusContracts.Spec;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers;

/// <summary>The catalogue of rules: each id is written here once, and in the files that tell users of it.</summary>
/// <remarks>Parts: <c>Rules.Project.cs</c> has the rules on what a project says of its contracts, <c>Rules.Definition.cs</c> those on the spec itself, <c>Rules.Baseline.cs</c> those on its changes, <c>Rules.Usage.cs</c> those on C#.</remarks>
internal static partial class Rules
{
    /// <summary>Rules on what the spec says.</summary>
    private const string Definition = "BusContracts.Definition";

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Definition, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinkOf(id));

    private static string HelpLinkOf(string id) => RulePages.LinkTo(id);
}
