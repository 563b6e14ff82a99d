using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Contracts;

/// <summary>Every contract of a project, those that it only checks against included.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
internal sealed class ProjectContracts(IReadOnlyList<KnownContract> contracts) : IReadOnlyCollection<KnownContract>
{
    /// <inheritdoc/>
    public int Count => contracts.Count;

    /// <summary>The contracts among a compilation's additional files, as far as they can be read.</summary>
    public static ProjectContracts Of(CompilationStartAnalysisContext context) => new(
        [.. context.Options.AdditionalFiles
            .Where(file => SpecSource.IsContractOf(file, context.Options))
            .Select(file => SpecSource.ModelOf(file, context))
            .Where(model => model is not null)
            .Select(model => new KnownContract(model!))]);

    /// <summary>The event of a wire name in any contract, or null where none writes it.</summary>
    public KnownEvent? Named(string name) => contracts.Select(contract => contract.Named(name)).FirstOrDefault(found => found is not null);

    /// <inheritdoc/>
    public IEnumerator<KnownContract> GetEnumerator() => contracts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
