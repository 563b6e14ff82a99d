using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2009: writes the ACL or ACL pattern that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AclsMustBelongToAnEventFix)), Shared]
public sealed class AclsMustBelongToAnEventFix() : TextFix(Rules.AclOfNoEvent.Id);
