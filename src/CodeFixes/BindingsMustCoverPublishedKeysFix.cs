using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2014: binds a key that servers publish.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BindingsMustCoverPublishedKeysFix)), Shared]
public sealed class BindingsMustCoverPublishedKeysFix() : TextFix(Rules.KeyNobodyPublishes.Id);
