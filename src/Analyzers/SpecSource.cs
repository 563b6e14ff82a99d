using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers;

/// <summary>The contracts among a compilation's additional files, each read once for all analyzers.</summary>
internal static class SpecSource
{
    /// <summary>How a contract's text is read: handed to <c>TryGetValue</c> of a compilation's start, so that all analyzers share one reading.</summary>
    /// <remarks>The text alone is its key, and a file may be bound at several releases: each reading keeps those that were asked for.</remarks>
    public static readonly SourceTextValueProvider<SpecReading> Reading = new(text => new SpecReading(text.ToString()));

    /// <summary>What the project says of a contract, by <c>&lt;BusContract Include="..." /&gt;</c>; null where the file is none.</summary>
    public static ContractItem? ItemOf(AdditionalText file, AnalyzerOptions options)
    {
        var metadata = options.AnalyzerConfigOptionsProvider.GetOptions(file);
        return ContractItem.Of(key => metadata.TryGetValue(key, out var value) ? value : null);
    }

    /// <summary>Where a part of a contract's text stands.</summary>
    public static Location LocationOf(AdditionalText file, SourceText text, TextRange range)
    {
        var span = TextSpan.FromBounds(System.Math.Min(range.Start, text.Length), System.Math.Min(range.End, text.Length));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
