using System;
using BusContracts.Generator.Emit.Files;
using BusContracts.Generator.Input;
using BusContracts.Generator.Projections;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;

namespace BusContracts.Generator;

/// <summary>Turns each contract file of a project into C#.</summary>
/// <remarks>
/// It looks at the contract files and at nothing of the compilation, so that an edit of C# costs nothing. It never reports:
/// an event that cannot be emitted is left out, and the analyzers say what is wrong with it.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ContractsGenerator : IIncrementalGenerator
{
    private readonly Func<string, string?, SpecModel?> _read;

    /// <summary>The generator as the compiler makes it.</summary>
    public ContractsGenerator()
        : this((text, targetRelease) => SpecFile.Read(text, targetRelease).Model)
    {
    }

    /// <summary>The generator with another reader of contract files, given their text and the release that the project asks for.</summary>
    internal ContractsGenerator(Func<string, string?, SpecModel?> read) => _read = read;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var read = _read;

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, _) => ContractFile.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Files);

        var contracts = files
            .SelectMany((file, cancel) => Input.Contract.Read(file, read, cancel))
            .WithComparer(EqualContract.Comparer)
            .WithTrackingName(TrackingNames.Spec)
            .Collect()
            .SelectMany(static (all, _) => Input.Contract.OnePerNamespace(all))
            .WithComparer(SameContract.Comparer);

        var events = contracts
            .SelectMany(static (contract, _) => EventGroup.Of(contract))
            .WithTrackingName(TrackingNames.Events);

        var types = contracts
            .SelectMany(static (contract, _) => TypeGroup.Of(contract))
            .WithTrackingName(TrackingNames.Types);

        var registries = contracts
            .Select(static (contract, _) => ContractNames.Of(contract))
            .WithTrackingName(TrackingNames.Contract);

        context.RegisterSourceOutput(events, static (output, group) => output.AddSource(group.HintName, EventsFile.Text(group)));
        context.RegisterSourceOutput(types, static (output, group) => output.AddSource(group.HintName, TypesFile.Text(group)));
        context.RegisterSourceOutput(registries, static (output, names) => output.AddSource(names.BusHintName, BusFile.Text(names)));
        context.RegisterSourceOutput(registries, static (output, names) => output.AddSource(names.JsonHintName, JsonContextFile.Text(names)));
    }
}
