using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Contracts;

/// <summary>Every contract of a project, those that it only checks against included.</summary>
/// <remarks>Made once a compilation; safe for any number of threads.</remarks>
internal sealed class ProjectContracts(IReadOnlyList<KnownContract> contracts) : IReadOnlyCollection<KnownContract>
{
    private readonly ConcurrentDictionary<KnownEvent, INamedTypeSymbol?> _records = new();
    private readonly ILookup<string, (KnownContract Contract, KnownEvent Event)> _byRecord = contracts
        .SelectMany(contract => contract.Events, (contract, @event) => (contract, @event))
        .ToLookup(found => found.@event.Model.RecordName);

    /// <inheritdoc/>
    public int Count => contracts.Count;

    /// <summary>The contracts among the additional files, as far as they can be read.</summary>
    /// <param name="options">The compilation's files and their metadata.</param>
    /// <param name="read">Reads a contract, once for all analyzers; null where the file is gone.</param>
    public static ProjectContracts Of(AnalyzerOptions options, Func<AdditionalText, SpecModel?> read) => new(
        [.. options.AdditionalFiles
            .Where(file => SpecSource.IsContractOf(file, options))
            .Select(file => read(file) is { } model ? model with { Namespace = SpecSource.NamespaceOf(file, options) ?? model.Namespace } : null)
            .OfType<SpecModel>()
            .Select(model => new KnownContract(model))]);

    /// <summary>The event of a wire name in any contract, or null where none writes it.</summary>
    public KnownEvent? Named(string name) => contracts.Select(contract => contract.Named(name)).FirstOrDefault(found => found is not null);

    /// <summary>The event of a generated record; null where no contract has one of its name. Where several have, its namespace tells which.</summary>
    public KnownEvent? Recorded(ITypeSymbol record)
    {
        var named = _byRecord[record.Name].ToArray();
        return named.Length switch
        {
            0 => null,
            1 => named[0].Event,
            _ => named.FirstOrDefault(found => found.Contract.Model.Namespace == record.ContainingNamespace?.ToDisplayString()).Event,
        };
    }

    /// <summary>The contract that an event is of.</summary>
    public KnownContract ContractOf(KnownEvent @event) => contracts.First(contract => contract.Events.Contains(@event));

    /// <summary>The generated record of an event, or null where the project has none; looked up once, since a type that is missing is looked for in every reference.</summary>
    public INamedTypeSymbol? RecordOf(KnownContract contract, KnownEvent @event, Compilation compilation) =>
        _records.GetOrAdd(@event, _ => compilation.GetTypeByMetadataName($"{contract.Model.Namespace}.{@event.Model.RecordName}"));

    /// <inheritdoc/>
    public IEnumerator<KnownContract> GetEnumerator() => contracts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
