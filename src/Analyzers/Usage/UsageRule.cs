using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Usage;

/// <summary>One rule on the use of a contract in C#; it has no state.</summary>
/// <remarks>The rules share <see cref="BusUseAnalyzer"/>, so that each text is evaluated once however many rules judge it.</remarks>
internal abstract class UsageRule(DiagnosticDescriptor descriptor)
{
    /// <summary>The rule's entry in the catalogue.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>Judges a text at a place where the bus understands it.</summary>
    public virtual void CheckText(TextUse use)
    {
    }

    /// <summary>Judges a call that means something to the bus.</summary>
    public virtual void CheckCall(CallUse use)
    {
    }
}
