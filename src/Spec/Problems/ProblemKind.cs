namespace BusContracts.Spec;

/// <summary>What can be wrong with a spec; the members are in the order of their rule ids.</summary>
public enum ProblemKind
{
    /// <summary>The file is not YAML.</summary>
    NotYaml,
}
