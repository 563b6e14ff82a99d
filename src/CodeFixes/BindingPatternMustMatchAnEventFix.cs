using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2002: writes the pattern that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BindingPatternMustMatchAnEventFix)), Shared]
public sealed class BindingPatternMustMatchAnEventFix() : TextFix(Rules.PatternMatchesNothing.Id);
