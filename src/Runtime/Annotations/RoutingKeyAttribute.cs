namespace BusContracts.Annotations;

/// <summary>Marks a text as the routing key of a message: the compiler then holds what is written there against the project's contracts.</summary>
/// <remarks>Put it on the parameters of your own publishing methods. It has no effect at run time.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class RoutingKeyAttribute : Attribute;
