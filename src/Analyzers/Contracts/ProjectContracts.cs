using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Sinks;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Contracts;

/// <summary>Every contract of a project, those that it only checks against included.</summary>
/// <remarks>Made once a compilation; safe for any number of threads.</remarks>
internal sealed class ProjectContracts(KnownContract[] contracts) : IReadOnlyCollection<KnownContract>
{
    private readonly ConcurrentDictionary<KnownEvent, INamedTypeSymbol?> _records = new();
    private readonly ConcurrentDictionary<KnownContract, INamespaceSymbol> _homes = new();
    private readonly Lazy<ILookup<string, KnownEvent>> _byRecord = new(() => contracts.SelectMany(contract => contract.Events).ToLookup(@event => @event.Model.RecordName));

    /// <inheritdoc/>
    public int Count => contracts.Length;

    /// <summary>The contracts among the additional files, as far as they can be read.</summary>
    /// <param name="options">The compilation's files and their metadata.</param>
    /// <param name="read">Reads a contract, once for all analyzers; null where the file is gone.</param>
    public static ProjectContracts Of(AnalyzerOptions options, Func<AdditionalText, ContractItem, SpecModel?> read) => new(
        [.. from file in options.AdditionalFiles
            let item = SpecSource.ItemOf(file, options)
            where item is not null
            let model = read(file, item)
            where model is not null
            select KnownContract.Of(model, item.Namespace)]);

    /// <summary>The contracts that what goes to an exchange may speak of.</summary>
    public IReadOnlyList<KnownContract> On(ExchangeUse exchange) => contracts.All(exchange.MayBeOf) ? contracts : [.. contracts.Where(exchange.MayBeOf)];

    /// <summary>The event of a wire name in any contract, or null where none writes it.</summary>
    /// <remarks>Asked for every constant that a <c>switch</c> tells apart: nothing is allocated.</remarks>
    public KnownEvent? Named(string name)
    {
        foreach (var contract in contracts)
        {
            if (contract.Named(name) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The event of a generated record; null where no contract has one of its name. Where several have, its namespace tells which.</summary>
    public KnownEvent? Recorded(ITypeSymbol record)
    {
        if (!_byRecord.Value.Contains(record.Name))
            return null;

        var named = _byRecord.Value[record.Name].ToArray();
        return named.Length == 1 ? named[0] : named.FirstOrDefault(found => found.Contract.Model.Namespace == record.ContainingNamespace?.ToDisplayString());
    }

    /// <summary>The generated record of an event, or null where the project has none; looked up once, since a type that is missing is looked for in every reference.</summary>
    public INamedTypeSymbol? RecordOf(KnownContract contract, KnownEvent @event, Compilation compilation) =>
        _records.GetOrAdd(@event, _ => FindRecord(contract, @event.Model.RecordName, compilation));

    // Where one record is, the others are: a namespace of one assembly is asked for them, and not every reference.
    private INamedTypeSymbol? FindRecord(KnownContract contract, string name, Compilation compilation)
    {
        if (_homes.TryGetValue(contract, out var home) && home.GetTypeMembers(name, arity: 0) is { Length: 1 } neighbours)
            return neighbours[0];

        var found = compilation.GetTypeByMetadataName($"{contract.Model.Namespace}.{name}");
        if (found is not null)
            _homes.TryAdd(contract, found.ContainingNamespace);
        return found;
    }

    /// <inheritdoc/>
    public IEnumerator<KnownContract> GetEnumerator() => ((IEnumerable<KnownContract>)contracts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
