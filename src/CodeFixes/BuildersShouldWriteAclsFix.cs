using System.Composition;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2010: writes the builder's call for an ACL.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BuildersShouldWriteAclsFix)), Shared]
public sealed class BuildersShouldWriteAclsFix() : BuilderFix(Rules.HandWrittenAcl.Id);
