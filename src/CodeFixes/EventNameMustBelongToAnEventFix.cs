using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2008: writes the event name that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventNameMustBelongToAnEventFix)), Shared]
public sealed class EventNameMustBelongToAnEventFix() : TextFix(Rules.UnknownEventName.Id);
