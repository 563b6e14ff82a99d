using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.PublicApi.Tests;

/// <summary>The public and protected members of an assembly, one a line, as C# declares them.</summary>
internal static class PublicApiText
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The lines: types in the order of their names, each with its members below it.</summary>
    /// <param name="assembly">Where the assembly is.</param>
    /// <param name="siblings">Assemblies that it may refer to, besides the framework.</param>
    public static string[] Of(string assembly, IEnumerable<string> siblings)
    {
        var reference = MetadataReference.CreateFromFile(assembly);
        var others = siblings.Where(path => path != assembly).Concat(FrameworkAssemblies()).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("review", references: [reference, .. others]);
        var symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        return [.. TypesIn(symbol.GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).SelectMany(LinesOf)];
    }

    /// <summary>What is gone, after a minus, and what is new, after a plus.</summary>
    public static string[] Changes(string[] reviewed, string[] actual) =>
        [.. reviewed.Except(actual).Select(line => "- " + line), .. actual.Except(reviewed).Select(line => "+ " + line)];

    private static string[] FrameworkAssemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => TypesIn(inner),
            INamedTypeSymbol type when IsVisible(type) => TypesIn(type).Prepend(type),
            _ => [],
        });

    private static IEnumerable<string> LinesOf(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => IsDeclared(member) && IsVisible(member))
            .Select(member => (member.Name, Text: "  " + Declaration(member)))
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.Text, StringComparer.Ordinal)
            .Select(member => member.Text)
            .Prepend(DeclarationOf(type));

    // Accessors stand with their property or event.
    private static bool IsDeclared(ISymbol member) => member switch
    {
        INamedTypeSymbol => false,
        IMethodSymbol method => method.AssociatedSymbol is null && method.MethodKind != MethodKind.StaticConstructor,
        _ => true,
    };

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static string DeclarationOf(INamedTypeSymbol type)
    {
        var bases = new[] { type.BaseType }
            .Where(parent => parent is not null && parent.SpecialType is SpecialType.None)
            .Cast<INamedTypeSymbol>()
            .Concat(type.Interfaces.Where(IsVisible))
            .Select(parent => parent.ToDisplayString(Format.WithKindOptions(SymbolDisplayKindOptions.None).WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters)));
        var modifiers = type switch
        {
            { TypeKind: not TypeKind.Class } => "",
            { IsStatic: true } => "static ",
            { IsSealed: true } => "sealed ",
            { IsAbstract: true } => "abstract ",
            _ => "",
        };
        var names = string.Join(", ", bases);
        return $"{modifiers}{Declaration(type)}{(names.Length == 0 ? "" : " : " + names)}";
    }

    private static string Declaration(ISymbol symbol) =>
        (symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute)) ? "[Obsolete] " : "")
        + symbol.ToDisplayString(Format);
}
