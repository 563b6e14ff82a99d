using System.Runtime.CompilerServices;
using System.Threading;
using BusContracts.Analyzers;
using BusContracts.Analyzers.Contracts;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.CodeFixes;

/// <summary>The contracts of a project, for fixes of what the compiler reports, which carries nothing of them.</summary>
internal static class ContractsOfProjects
{
    // An editor asks for the fixes of each report, and fix-all for those of many: all of them share the text.
    private static readonly ConditionalWeakTable<SourceText, SpecReading> Read = new();

    /// <summary>Every contract among the project's files, at the releases that it asks for.</summary>
    public static ProjectContracts Of(Project project, CancellationToken cancel) => ProjectContracts.Of(project.AnalyzerOptions, (file, item) =>
        file.GetText(cancel) is { } text ? Read.GetValue(text, found => new SpecReading(found.ToString())).At(item.TargetRelease).Model : null);
}
