using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Values;

/// <summary>Where readonly fields are written after their declaration.</summary>
internal static class FieldWrites
{
    /// <summary>Whether a readonly field holds what it is declared with, because nothing that might writes it.</summary>
    public static bool LeaveAlone(IFieldSymbol field)
    {
        if (field.IsStatic)
            return field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared);

        // A struct can come to be without its initializers.
        return field.ContainingType.TypeKind == TypeKind.Class && !field.ContainingType.DeclaringSyntaxReferences
            .SelectMany(part => part.GetSyntax().ChildNodes())
            .SelectMany(WritersIn)
            .Any(writer => LocalWrites.Of(field.Name, writer).Any());
    }

    /// <summary>The code of a member that may write readonly fields.</summary>
    private static IEnumerable<SyntaxNode> WritersIn(SyntaxNode member) => member switch
    {
        ConstructorDeclarationSyntax => [member],
        BasePropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.Where(accessor => accessor.IsKind(SyntaxKind.InitAccessorDeclaration)),
        _ => [],
    };
}
