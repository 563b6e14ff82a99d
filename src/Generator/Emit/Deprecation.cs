using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>Why an event should no longer be used, as one text.</summary>
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
}
