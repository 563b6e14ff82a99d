using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>The types of a spec by name: first what they are, so that they can name each other, then what they hold.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<string, Declaration> _declarations = [];
    private readonly List<Declaration> _inOrder = [];
    private readonly HashSet<string> _refused = [];
    private readonly Dictionary<string, ValueType> _byText = [];

    /// <summary>The declared types in the order of the text.</summary>
    public IReadOnlyList<Declaration> Declarations => _inOrder;

    public IEnumerable<string> Names => _inOrder.Select(declaration => declaration.Name).Concat(_refused);

    public void Declare(Declaration declaration)
    {
        _declarations[declaration.Name] = declaration;
        _inOrder.Add(declaration);
    }

    /// <summary>Remembers a name whose type is wrong, so that whoever uses it is not told that it does not exist.</summary>
    public void Refuse(string name) => _refused.Add(name);

    public bool IsRefused(string name) => _refused.Contains(name);

    /// <summary>The type that a text was found to mean: it means the same wherever it stands, and most fields have one of a few.</summary>
    public ValueType? Known(string text) => _byText.TryGetValue(text, out var known) ? known : null;

    /// <summary>Remembers what a text means. Only when all types are declared.</summary>
    public void Learn(string text, ValueType type) => _byText.Add(text, type);

    public Declaration? Find(string name) => _declarations.TryGetValue(name, out var found) ? found : null;

    /// <summary>The fields of an object or the places of a tuple; null for other types, and where they are wrong.</summary>
    public IReadOnlyList<FieldModel>? FieldsOf(ValueType type) => type is not ValueType.Named named ? null : Find(named.Name)?.Model switch
    {
        TypeModel.Object found => found.Fields,
        TypeModel.Tuple found => found.Fields,
        _ => null,
    };

    /// <summary>A type as it is declared, and what it holds once that is bound.</summary>
    internal sealed class Declaration(ScalarNode key, NamedTypeKind kind, MapNode body)
    {
        public string Name => key.Text;

        public TextRange Range => key.Range;

        public NamedTypeKind Kind { get; } = kind;

        public MapNode Body { get; } = body;

        /// <summary>Names of the records that have the type's fields as their own, and so may have no property called like them.</summary>
        public HashSet<string> Records { get; } = [key.Text];

        /// <summary>Null until it is bound, and where it is wrong.</summary>
        public TypeModel? Model { get; set; }

        /// <summary>The fields of other releases than the one that is bound.</summary>
        public IReadOnlyList<(string WireName, string Reason)> Withheld { get; set; } = [];

        /// <summary>Whether events use it as their data.</summary>
        public bool IsPayload { get; set; }
    }
}
