using System.Collections.Generic;

namespace BusContracts.Spec;

/// <summary>Reads a contract's YAML. No input makes it throw: what is wrong becomes problems, what is right a model.</summary>
public static class SpecFile
{
    /// <summary>Reads and binds the text of a spec file.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="targetRelease">The release to describe; null for the newest that the spec lists.</param>
    /// <returns>The contract, and what is wrong with the text.</returns>
    public static SpecResult Read(string text, string? targetRelease = null) => new SpecReading(text).At(targetRelease);
}

/// <summary>What a spec file says, and what is wrong with it.</summary>
/// <param name="Model">The events that are right; null where not even the contract's head can be read.</param>
/// <param name="Problems">What is wrong, in the order of the text.</param>
public sealed record SpecResult(SpecModel? Model, IReadOnlyList<SpecProblem> Problems);
