namespace BusContracts.Annotations;

/// <summary>Marks a text as the access that one event requires: the compiler then holds what is written there against the project's contracts.</summary>
/// <remarks>A pattern of a token is marked with <see cref="AclPatternAttribute"/> instead. It has no effect at run time.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class AclAttribute : Attribute;
