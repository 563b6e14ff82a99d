using System.Composition;
using System.Threading.Tasks;
using BusContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.CodeFixes;

/// <summary>BUS2006: writes one of the events that replace the deprecated one, for its name, key or pattern and for its record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeprecatedEventsMustNotBeUsedFix)), Shared]
public sealed class DeprecatedEventsMustNotBeUsedFix() : TextFix(Rules.DeprecatedEvent.Id)
{
    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        await base.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        await RecordReplacement.RegisterAsync(context).ConfigureAwait(false);
    }
}
