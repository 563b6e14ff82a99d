namespace BusContracts.Spec;

/// <summary>One thing wrong with a spec, and where.</summary>
/// <param name="Kind">What is wrong; each kind is one rule.</param>
/// <param name="Range">The exact scalar.</param>
/// <param name="Arguments">What the rule's message names.</param>
public sealed record SpecProblem(ProblemKind Kind, TextRange Range, EquatableArray<string> Arguments);
