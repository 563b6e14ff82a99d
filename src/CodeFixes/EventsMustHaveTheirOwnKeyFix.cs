using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2005: writes the key of the event that is published, where it has no placeholder.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventsMustHaveTheirOwnKeyFix)), Shared]
public sealed class EventsMustHaveTheirOwnKeyFix() : TextFix(Rules.KeyOfAnotherEvent.Id);
