namespace BusContracts.Annotations;

/// <summary>Marks a text as the wire name of an event: the compiler then holds what is written there against the project's contracts.</summary>
/// <remarks>A text that is compared with a marked property or field is checked too. It has no effect at run time.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class EventNameAttribute : Attribute;
