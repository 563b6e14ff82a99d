using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2006: writes one of the events that replace the deprecated one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeprecatedEventsMustNotBeUsedFix)), Shared]
public sealed class DeprecatedEventsMustNotBeUsedFix() : TextFix(Rules.DeprecatedEvent.Id);
