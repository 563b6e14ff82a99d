using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2015: binds any number of words.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ManyWordsMustBeBoundWithHashFix)), Shared]
public sealed class ManyWordsMustBeBoundWithHashFix() : TextFix(Rules.StarForManyWords.Id);
