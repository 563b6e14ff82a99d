using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers;

/// <summary>The catalogue of rules: each id is written here once, and in the files that tell users of it.</summary>
/// <remarks>Parts: <c>Rules.Definition.cs</c> has the rules on the spec itself, <c>Rules.Baseline.cs</c> those on its changes.</remarks>
internal static partial class Rules
{
    /// <summary>What a rule's page is put behind.</summary>
    public const string HelpBase = "https://github.com/buscontracts/buscontracts/blob/main/docs/rules/";

    /// <summary>Rules on what the spec says.</summary>
    private const string Definition = "BusContracts.Definition";

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Definition, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinkOf(id));

    private static string HelpLinkOf(string id) => HelpBase + id + ".md";
}
