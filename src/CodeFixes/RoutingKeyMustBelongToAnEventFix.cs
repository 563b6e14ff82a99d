using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2001: writes the routing key that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoutingKeyMustBelongToAnEventFix)), Shared]
public sealed class RoutingKeyMustBelongToAnEventFix() : TextFix(Rules.UnknownRoutingKey.Id);
