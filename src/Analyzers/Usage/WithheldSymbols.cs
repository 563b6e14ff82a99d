using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Usage;

/// <summary>BUS2007 for generated code: records and properties that a compiled contract has, or had, and the target release has not.</summary>
/// <remarks>
/// Looks at identifiers only where the project asks for an older release, since no compiled contract has what the newest one
/// has no more, and closely at those only whose text is that of a withheld part.
/// </remarks>
internal sealed class WithheldSymbols
{
    private readonly ILookup<string, Part> _parts;

    private WithheldSymbols(IEnumerable<Part> parts) => _parts = parts.ToLookup(part => part.Name);

    /// <summary>Watches the identifiers of a compilation, where the project asks for an older release of a contract.</summary>
    public static void Register(CompilationStartAnalysisContext context, ProjectContracts project)
    {
        var older = project.Where(contract => contract.Withheld.Count > 0 && contract.Model.TargetRelease != contract.Model.Releases[contract.Model.Releases.Count - 1]).ToArray();
        if (older.Length == 0)
            return;

        var symbols = new WithheldSymbols(older.SelectMany(contract => contract.Withheld.SelectMany(withheld => PartsOf(contract, withheld, context.Compilation))).ToArray());
        context.RegisterSyntaxNodeAction(symbols.Check, SyntaxKind.IdentifierName);
    }

    private static IEnumerable<Part> PartsOf(KnownContract contract, WithheldEvent withheld, Compilation compilation)
    {
        var @event = withheld.Event.Model;
        var record = compilation.GetTypeByMetadataName($"{contract.Model.Namespace}.{@event.RecordName}");
        var target = contract.Model.TargetRelease ?? "";
        if (withheld.Reason is { } reason)
            yield return new Part(@event.RecordName, IsField: false, record, $"The event '{@event.Name.Text}'", reason, target);
        foreach (var (field, why) in withheld.Fields)
            yield return new Part(field.PropertyName, IsField: true, record, $"The field '{field.WireName}' of '{@event.Name.Text}'", why, target);
    }

    private void Check(SyntaxNodeAnalysisContext context)
    {
        var identifier = (IdentifierNameSyntax)context.Node;
        if (!_parts.Contains(identifier.Identifier.ValueText) || identifier.IsPartOfStructuredTrivia() || IsDemanded(context, identifier))
            return;

        foreach (var part in _parts[identifier.Identifier.ValueText])
        {
            if (!IsUse(context, identifier, part))
                continue;

            context.ReportDiagnostic(Diagnostic.Create(Rules.NotInTargetRelease, identifier.GetLocation(), part.What, part.Reason, part.TargetRelease));
            return;
        }
    }

    private static bool IsUse(SyntaxNodeAnalysisContext context, IdentifierNameSyntax identifier, Part part)
    {
        var bound = context.SemanticModel.GetSymbolInfo(identifier, context.CancellationToken);
        switch (bound.Symbol)
        {
            case INamedTypeSymbol type:
                return !part.IsField && SymbolEqualityComparer.Default.Equals(type, part.Record);
            case IPropertySymbol property:
                return part.IsField && part.IsPropertyOf(property.ContainingType);
            case null when bound.CandidateSymbols.IsEmpty:
                // A contract that is generated here has no such record or property: the compiler says that it is missing, and this why.
                return part.IsField
                    ? ReceiverOf(context, identifier) is INamedTypeSymbol receiver && part.IsPropertyOf(receiver)
                    : part.Record is null && IsNameOfType(identifier);
            default:
                return false;
        }
    }

    private static bool IsNameOfType(IdentifierNameSyntax identifier) => identifier.Parent switch
    {
        TypeArgumentListSyntax or ObjectCreationExpressionSyntax or ParameterSyntax or VariableDeclarationSyntax or TypeOfExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.Expression == identifier,
        _ => false,
    };

    /// <summary>What a property that does not exist was looked for in.</summary>
    private static ITypeSymbol? ReceiverOf(SyntaxNodeAnalysisContext context, IdentifierNameSyntax identifier) => identifier.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == identifier => context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } assignment when assignment.Left == identifier =>
            context.SemanticModel.GetTypeInfo(creation, context.CancellationToken).Type,
        _ => null,
    };

    /// <summary>Whether the compiler demands the property where a record is made, so that no code could do without.</summary>
    private static bool IsDemanded(SyntaxNodeAnalysisContext context, IdentifierNameSyntax identifier) =>
        identifier.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment
        && assignment.Left == identifier
        && context.SemanticModel.GetSymbolInfo(identifier, context.CancellationToken).Symbol is IPropertySymbol { IsRequired: true };

    /// <param name="Name">The identifier that uses it.</param>
    /// <param name="IsField">Whether it is a property of the record, and not the record.</param>
    /// <param name="Record">The record; null where the project has none.</param>
    /// <param name="What">What it is, for messages.</param>
    /// <param name="Reason">Why it is not there.</param>
    /// <param name="TargetRelease">The release that has it not.</param>
    private sealed record Part(string Name, bool IsField, INamedTypeSymbol? Record, string What, string Reason, string TargetRelease)
    {
        /// <summary>Whether the record has the property under a type: itself, or the interface of its payload.</summary>
        public bool IsPropertyOf(INamedTypeSymbol type) =>
            Record is not null && (SymbolEqualityComparer.Default.Equals(type, Record) || Record.AllInterfaces.Contains(type, SymbolEqualityComparer.Default));
    }
}
