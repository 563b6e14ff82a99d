using System.IO;
using Microsoft.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

/// <summary>Says what it has read out of a YAML text, and so shows that its YamlDotNet was loaded and worked.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OtherGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(output => output.AddSource("OtherAnalyzer.g.cs", Source()));

    private static string Source()
    {
        var parser = new Parser(new StringReader("found: other"));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        parser.Consume<Scalar>();
        return $"internal static class OtherAnalyzer {{ public const string Found = \"{parser.Consume<Scalar>().Value}\"; }}";
    }
}
