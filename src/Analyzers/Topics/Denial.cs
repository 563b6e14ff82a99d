using System;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Topics;

/// <summary>An ACL pattern that takes away what it covers: a <c>!</c> stands before its words.</summary>
internal static class Denial
{
    /// <summary>What makes a pattern a denial.</summary>
    public const string Sign = "!";

    /// <summary>Whether a pattern is a denial for certain.</summary>
    public static bool Is(TemplateModel pattern) =>
        pattern.Parts.Count > 0 && !pattern.Parts[0].IsPlaceholder && pattern.Parts[0].Text.StartsWith(Sign, StringComparison.Ordinal);

    /// <summary>The pattern of what a denial takes away.</summary>
    public static TemplateModel Denied(TemplateModel denial) => new(
        denial.Text.Substring(Sign.Length),
        denial.Parts.Select((part, at) => at == 0 ? part with { Text = part.Text.Substring(Sign.Length) } : part).ToEquatableArray());
}
