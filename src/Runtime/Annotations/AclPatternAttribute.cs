namespace BusContracts.Annotations;

/// <summary>Marks a text as what a token holds, with <c>*</c>, <c>#</c> and <c>me</c>: the compiler then holds what is written there against the project's contracts.</summary>
/// <remarks>Texts outside the contract's ACL prefix are not judged. It has no effect at run time.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class AclPatternAttribute : Attribute;
