using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>Why an event or a field should no longer be used, as one text.</summary>
internal static class Deprecation
{
    /// <summary>Since when, why, and what replaces it.</summary>
    public static string Message(DeprecationModel deprecation)
    {
        var since = deprecation.Since is null ? "Deprecated." : $"Deprecated since {deprecation.Since}.";
        var advice = deprecation.Message.Trim().Length == 0 ? "" : " " + XmlDoc.Sentence(deprecation.Message);
        var replacements = deprecation.Replacements.Count == 0 ? "" : $" Use {string.Join(", ", deprecation.Replacements)} instead.";
        return since + advice + replacements;
    }

    /// <summary>The attribute by which the compiler reports use.</summary>
    public static string Attribute(DeprecationModel deprecation) =>
        $"[global::System.Obsolete({CSharp.Literal(Message(deprecation))}, DiagnosticId = \"BUS2006\", UrlFormat = {CSharp.Literal(RulePages.Format)})]";
}
