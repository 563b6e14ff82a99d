using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2004: writes the builder's call for a key or pattern.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BuildersShouldWriteKeysFix)), Shared]
public sealed class BuildersShouldWriteKeysFix() : BuilderFix(Rules.HandWrittenKey.Id);
