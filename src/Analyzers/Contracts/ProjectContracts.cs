using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Contracts;

/// <summary>Every contract of a project, those that it only checks against included.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
internal sealed class ProjectContracts(IReadOnlyList<KnownContract> contracts) : IReadOnlyCollection<KnownContract>
{
    /// <inheritdoc/>
    public int Count => contracts.Count;

    /// <summary>The contracts among the additional files, as far as they can be read.</summary>
    /// <param name="options">The compilation's files and their metadata.</param>
    /// <param name="read">Reads a contract, once for all analyzers; null where the file is gone.</param>
    public static ProjectContracts Of(AnalyzerOptions options, Func<AdditionalText, SpecModel?> read) => new(
        [.. options.AdditionalFiles
            .Where(file => SpecSource.IsContractOf(file, options))
            .Select(read)
            .OfType<SpecModel>()
            .Select(model => new KnownContract(model))]);

    /// <summary>The event of a wire name in any contract, or null where none writes it.</summary>
    public KnownEvent? Named(string name) => contracts.Select(contract => contract.Named(name)).FirstOrDefault(found => found is not null);

    /// <inheritdoc/>
    public IEnumerator<KnownContract> GetEnumerator() => contracts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
