using BusContracts.Generator.Projections;

namespace BusContracts.Generator.Emit.Units.Contract;

/// <summary>What every JSON context has, whatever its types: <c>Default</c>, constructors, options.</summary>
internal static class JsonContextHead
{
    /// <summary>Opens the class.</summary>
    public static CodeWriter.Scope Open(CodeWriter code, ContractNames names)
    {
        var name = names.JsonContextClass;
        code.DocXml("summary", $"Metadata by which System.Text.Json reads and writes the types of {XmlDoc.Code(names.Head.Namespace)}.")
            .Remarks(
            [
                "Their JSON is the contract's: <c>WriteIndented</c>, <c>Encoder</c> and naming policies of the options do not change it.",
                "Combine it with other contexts by <c>JsonTypeInfoResolver.Combine</c>. Safe for any number of threads.",
                .. DocumentationLink.To(names.Head.Documentation),
            ])
            .Line(EmittedFile.GeneratedCode);
        var scope = code.Block($"{names.Head.Accessibility} sealed partial class {name} : global::System.Text.Json.Serialization.JsonSerializerContext, global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver");
        code.Line($$"""
            private static readonly global::System.Text.Json.JsonSerializerOptions s_defaultOptions = new();

            /// <summary>The context with default options.</summary>
            public static {{name}} Default { get; } = new(new global::System.Text.Json.JsonSerializerOptions(s_defaultOptions));

            /// <summary>A context with default options of its own.</summary>
            public {{name}}()
                : base(null)
            {
            }

            /// <summary>A context that belongs to <paramref name="options"/>.</summary>
            /// <param name="options">Options that no other context is bound to; they can no longer be changed.</param>
            /// <exception cref="global::System.InvalidOperationException">The options belong to another context.</exception>
            public {{name}}(global::System.Text.Json.JsonSerializerOptions options)
                : base(options)
            {
            }

            /// <inheritdoc/>
            protected override global::System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => s_defaultOptions;

            """);
        return scope;
    }
}
