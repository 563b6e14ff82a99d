using BusContracts.Spec;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Values;

/// <summary>One text that an expression can have, and the syntax that a person would change to change it.</summary>
/// <param name="Text">The text; what the compiler cannot know of it is a hole, named after the expression that fills it.</param>
/// <param name="Syntax">The expression that gives it, in the same file as the use.</param>
/// <param name="Shared">What the texts of one expression have in common; null where it gives this text alone.</param>
internal readonly record struct WrittenText(TemplateModel Text, SyntaxNode Syntax, SharedPlace? Shared = null)
{
    /// <summary>Whether nothing of the text is known, or somebody is still typing it.</summary>
    public bool IsUnknown => (Text.Parts.Count == 1 && Text.Parts[0].IsPlaceholder) || Syntax.ContainsDiagnostics;
}
