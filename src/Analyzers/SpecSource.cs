using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers;

/// <summary>The contracts among a compilation's additional files, each read once for all analyzers.</summary>
internal static class SpecSource
{
    private const string IsContract = "build_metadata.AdditionalFiles.BusContract";

    private const string TargetRelease = IsContract + "TargetRelease";

    private const string Namespace = IsContract + "Namespace";

    /// <summary>How a contract's text is read: handed to <c>TryGetValue</c> of a compilation's start, so that all analyzers share one reading.</summary>
    /// <remarks>The text alone is its key, and a file may be bound at several releases: each reading keeps those that were asked for.</remarks>
    public static readonly SourceTextValueProvider<SpecReading> Reading = new(text => new SpecReading(text.ToString()));

    /// <summary>Whether the project names the file as a contract, by <c>&lt;BusContract Include="..." /&gt;</c>.</summary>
    public static bool IsContractOf(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(IsContract, out var value)
        && string.Equals(value, "true", System.StringComparison.OrdinalIgnoreCase);

    /// <summary>The release that the project asks for, by the metadata <c>TargetRelease</c>; null for the newest.</summary>
    public static string? TargetReleaseOf(AdditionalText file, AnalyzerOptions options) => MetadataOf(file, options, TargetRelease);

    /// <summary>Where the project has the records instead of the namespace that the contract names, by the metadata <c>Namespace</c>; null for the contract's own.</summary>
    public static string? NamespaceOf(AdditionalText file, AnalyzerOptions options) => MetadataOf(file, options, Namespace);

    /// <summary>Where a part of a contract's text stands.</summary>
    public static Location LocationOf(AdditionalText file, SourceText text, TextRange range)
    {
        var span = TextSpan.FromBounds(System.Math.Min(range.Start, text.Length), System.Math.Min(range.End, text.Length));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    private static string? MetadataOf(AdditionalText file, AnalyzerOptions options, string name) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
