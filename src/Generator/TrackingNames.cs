using System.Collections.Generic;

namespace BusContracts.Generator;

/// <summary>The names of the pipeline's steps: what a test asks Roslyn about to see that nothing was done twice.</summary>
public static class TrackingNames
{
    /// <summary>Every additional file that is a contract, with its options; made again when its text or its options change.</summary>
    public const string Files = nameof(Files);

    /// <summary>Each contract's model; equal to the last one after an edit that changes no meaning, such as a comment.</summary>
    public const string Spec = nameof(Spec);

    /// <summary>The events of one emitted file; equal to the last one unless one of these events changed.</summary>
    public const string Events = nameof(Events);

    /// <summary>The named types of one emitted file; equal to the last one unless one of these types changed.</summary>
    public const string Types = nameof(Types);

    /// <summary>What the registry and the JSON context are made of, which is names; equal to the last one unless a name changed.</summary>
    public const string Contract = nameof(Contract);

    /// <summary>Every step, in the order of the pipeline.</summary>
    public static IReadOnlyList<string> All { get; } = [Files, Spec, Events, Types, Contract];
}
