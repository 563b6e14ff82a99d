using System;
using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec;

/// <summary>What a project says of one contract: the metadata of its <c>BusContract</c> item, or the project's defaults of them.</summary>
/// <param name="Namespace">Where the types go instead of the namespace that the contract names; null for the contract's own.</param>
/// <param name="IsPublic">Whether the types are public.</param>
/// <param name="IsGenerated">Whether anything is generated; else C# is only checked against the contract.</param>
/// <param name="TargetRelease">The release whose contract is meant; null for the newest.</param>
/// <param name="Mistakes">What is not understood, and therefore taken as if it were not said: one mistake stops no editor.</param>
public sealed record ContractItem(string? Namespace, bool IsPublic, bool IsGenerated, string? TargetRelease, EquatableArray<ItemMistake> Mistakes)
{
    private const string Key = "build_metadata.AdditionalFiles.BusContract";

    /// <summary>When two namespaces are one: the names of what is emitted are compared without case, as files are.</summary>
    public static StringComparer NamespaceComparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>What is said of a file, or null where it is no contract.</summary>
    /// <param name="metadata">The file's value of a key of the compiler's options, or null where there is none.</param>
    public static ContractItem? Of(Func<string, string?> metadata)
    {
        if (!string.Equals(metadata(Key), "true", StringComparison.OrdinalIgnoreCase))
            return null;

        var mistakes = new List<ItemMistake>();
        return new ContractItem(
            Said("Namespace", Naming.IsNamespace, Naming.NamespaceAdvice),
            IsPublic: !Is("Visibility", "internal", otherwise: "public"),
            IsGenerated: !Is("Generate", "false", otherwise: "true"),
            Said("TargetRelease", _ => true, ""),
            mistakes.ToEquatableArray());

        bool Is(string name, string value, string otherwise) =>
            string.Equals(Said(name, said => IsAny(said, value, otherwise), $"write {otherwise} or {value}"), value, StringComparison.OrdinalIgnoreCase);

        string? Said(string name, Func<string, bool> isUnderstood, string advice)
        {
            if (metadata(Key + name)?.Trim() is not { Length: > 0 } said)
                return null;
            if (isUnderstood(said))
                return said;
            mistakes.Add(new ItemMistake(name, ProblemList.Shortened(said), advice));
            return null;
        }
    }

    private static bool IsAny(string said, params string[] values) => values.Contains(said, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A metadata whose value is not understood.</summary>
/// <param name="Name">The metadata, such as <c>Visibility</c>.</param>
/// <param name="Value">What the project says.</param>
/// <param name="Advice">What to write instead.</param>
public sealed record ItemMistake(string Name, string Value, string Advice);
