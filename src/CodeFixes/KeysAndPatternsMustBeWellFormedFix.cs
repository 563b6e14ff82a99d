using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2003: writes the key or pattern that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeysAndPatternsMustBeWellFormedFix)), Shared]
public sealed class KeysAndPatternsMustBeWellFormedFix() : TextFix(Rules.MalformedKey.Id);
